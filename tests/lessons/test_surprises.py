"""Each surprise that lessons 6 to 9 promise has a test of its numbers: which, says this list.

Where the shipped order of the birds gives another number than a random one gave, the lesson and the
test have the one that the shipped order gives.
"""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
SIX = "lessons/many_features/test_many_features.py"
SEVEN = "lessons/data_per_step/test_data_per_step.py"
EIGHT, NINE = "lessons/memory/test_surprises.py", "lessons/yes_or_no/test_claims.py"

SURPRISES = {
    "6: bill depth −193 g alone, +257 g beside the species, +67 g with all": [
        (SIX, "test_bill_depth_alone_with_the_species_and_with_all"),
        ("test_features.py", "test_depth_alone_with_the_species_and_with_all"),
    ],
    "6: raw κ 57 million, 514 g after 1000 steps; standardised 68.5, 33 steps": [
        (SIX, "test_raw_columns_are_still_far_after_1000_steps"),
        ("test_features.py", "test_raw_and_standardised_penguins"),
    ],
    "6: a forgotten column passes as a whole": [
        (SIX, "test_a_forgotten_column_passes_as_a_whole_and_not_by_parts"),
        (SIX, "test_a_right_gradient_looks_wrong_by_its_plain_difference"),
        (SIX, "test_at_the_lowest_point_a_right_gradient_reads_about_1"),
    ],
    "6: κ = (1 + |r|)/(1 − |r|)": [
        ("test_features.py", "test_two_features_with_correlation_r"),
        (SIX, "test_what_correlation_alone_does"),
    ],
    "6: Longley, nearly the best fit from the wrong sign": [
        (SIX, "test_longley_s_coefficients_arrive_long_after_its_predictions"),
    ],
    "6: three species and the ones: a level floor, the shortest theta from 0": [
        (SIX, "test_all_three_species_leave_a_level_floor"),
        (SIX, "test_solve_does_not_notice_a_level_floor"),
    ],
    "6: the formula counted in steps, and the digits that it loses": [
        ("lessons/many_features/test_pictures.py", "test_the_work_of_formula_and_walk"),
        (SIX, "test_the_formula_loses_digits"),
    ],
    "6: powers of one feature": [(SIX, "test_powers_of_the_study_hours")],
    "7: how many numbers stand for the data": [(SEVEN, "test_the_numbers_that_stand_for_the_data")],
    "7: one pass is exact": [(SEVEN, "test_one_pass_with_the_right_rate_is_the_mean")],
    "7: the best rate of the batch destroys the single steps": [
        (SEVEN, "test_the_rate_of_the_batch_destroys_single_steps"),
        ("test_stochastic.py", "test_limits_as_lesson_7_tells_them"),
    ],
    "7: the floor is known beforehand": [
        (SEVEN, "test_the_floor_by_theory_is_the_one_measured"),
        (SEVEN, "test_the_spread_of_a_running_mean"),
        ("test_stochastic.py", "test_floors_by_theory"),
    ],
    "7: single steps do not mind how much data there is": [
        (SEVEN, "test_single_steps_do_not_care_how_much_data_there_is"),
        (SEVEN, "test_with_a_thousand_times_the_data_single_steps_read_no_more"),
    ],
    "7: order matters": [(SEVEN, "test_order_matters")],
    "7: without noise no floor": [(SEVEN, "test_without_noise_there_is_no_floor")],
    "7: noise falls with 1/√B": [(SEVEN, "test_noise_falls_with_the_root_of_the_batch")],
    "7: the mean of all theta": [(SEVEN, "test_averaging")],
    "7: without the last term S is 30 % too small": [
        (SEVEN, "test_merging_the_species_needs_the_last_term"),
        ("test_sums.py", "test_longley_merged_in_any_order_is_the_whole_to_twelve_digits"),
    ],
    "7: a worker that is lost loses nothing": [
        (
            "lessons/data_per_step/test_big.py",
            "test_dask_reads_more_than_a_worker_may_hold_and_loses_nothing_with_a_worker",
        ),
    ],
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
