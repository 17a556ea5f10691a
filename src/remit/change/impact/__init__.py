"""What a change would break: answers that become others, what they leave open, what ends."""
