"""Changes to a register: what differs, what may be recorded, what comes of it."""
