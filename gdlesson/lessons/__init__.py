"""The lessons: a folder each, with its exercises, pictures and explorers.

python -m gdlesson.lessons    prints the exercises: contract, mistakes, hints, probes
"""

# An exercise's number begins with its lesson's: 1.2 is in theta_squared.
LESSONS = {
    "1": "theta_squared",
    "2": "two_variables",
    "3": "mse_derivation",
    "4": "half_mse",
    "5": "ten_lines",
    "6": "many_features",
    "7": "data_per_step",
    "8": "memory",
    "9": "yes_or_no",
    "10": "mend_the_trainer",
}


def modules():
    """The modules that hold the exercises, as {number of the lesson: module's name}."""
    return {number: f"gdlesson.lessons.{name}.exercises" for number, name in LESSONS.items()}
