"""Each surprise that lessons 8 and 9 promise has a test of its numbers: which, says this list.

Where the shipped order of the birds gives another number than a random one gave, the lesson and the
test have the one that the shipped order gives.
"""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
EIGHT, NINE = "lessons/memory/test_surprises.py", "lessons/yes_or_no/test_claims.py"

SURPRISES = {
    "8: √κ steps in place of κ": [
        (EIGHT, "test_kappa_steps_against_its_root"),
        (EIGHT, "test_the_steps_stand_in_the_lesson"),
        (EIGHT, "test_what_is_left_is_exact"),
    ],
    "8: the study hours, epoch by epoch": [
        (EIGHT, "test_when_the_study_hours_arrive"),
        (EIGHT, "test_what_may_be_chosen"),
    ],
    "8: the price, 141 times the start; Nesterov never rises": [
        (EIGHT, "test_the_best_pair_climbs_before_it_arrives"),
        (EIGHT, "test_nesterov_does_not_climb"),
    ],
    "8: the habit 0.9 fits κ = 1442, and is a burden on a round bowl": [
        (EIGHT, "test_the_habit"),
        (EIGHT, "test_a_burden_on_a_round_bowl"),
    ],
    "8: more room for momentum, less for Nesterov": [
        (EIGHT, "test_more_room_or_less"),
        ("test_memory.py", "test_both_sides_of_the_limit"),
    ],
    "8: a memory does not calm noise": [(EIGHT, "test_a_memory_does_not_calm_noise")],
    "8: Adam's first step is α in any unit": [
        ("test_memory.py", "test_adams_first_step_is_alpha_in_any_unit"),
    ],
    "8: Adam arrives, and leaves again": [(EIGHT, "test_adam_arrives_and_leaves_again")],
    "8: Adam minds the axes": [
        (EIGHT, "test_adam_minds_the_axes"),
        (EIGHT, "test_the_lesson_s_hours_are_the_data"),
    ],
    "8: Adam cannot travel": [(EIGHT, "test_adam_cannot_travel")],
    "8: Adam walks to the worst place": [(EIGHT, "test_adam_walks_to_the_worst_place")],
    "8: momentum in circles": [(EIGHT, "test_momentum_in_circles")],
    "9: the gradient is half-MSE's, letter for letter": [
        (NINE, "test_the_gradient_is_half_mse_s_but_for_h"),
        ("test_log_derivation.py", "test_each_line_equals_the_one_before"),
    ],
    "9: the border of α is no border": [
        (NINE, "test_descent_ends_where_newton_ends"),
        (NINE, "test_five_times_the_safe_rate_does_not_settle"),
    ],
    "9: nowhere to arrive": [(NINE, "test_no_lowest_point")],
    "9: the squared error falls asleep": [(NINE, "test_the_squared_error_falls_asleep")],
    "9: falling cost, worse predictions": [
        (NINE, "test_falling_cost_worse_predictions"),
        (NINE, "test_the_turn_is_early_in_every_order_of_the_file"),
    ],
    "9: one bird is 1.4 %": [(NINE, "test_one_bird_is_more_than_many_a_difference")],
    "9: the leak turns over no bird": [(NINE, "test_the_leak_turns_over_no_bird")],
    "9: always no is 79.6 % right": [(NINE, "test_who_always_says_no")],
}


@pytest.mark.parametrize("surprise", SURPRISES)
def test_a_surprise_has_its_test(surprise):
    for file, name in SURPRISES[surprise]:
        tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
        names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert name in names, f"{file} has no {name}"
