"""The exercises, one module a lesson: right answers, known mistakes, hints."""
