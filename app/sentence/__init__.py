"""The heart: an outcome's parts, the sentence they make, and the three voices it can speak in."""
