"""What people edit: the files under ``data/``, read and checked."""
