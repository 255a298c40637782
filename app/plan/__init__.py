"""The nouns: one learner's plan and everything in it, as plain data, and the school calendar they live in."""
