"""Typography set right and broken lines joined, each change listed."""
