"""Many reports together: converted, cached, published."""
