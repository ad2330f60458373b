"""Lesson 9: yes or no, and data not seen."""
