"""What learners call: check, and on it hint, solution, progress and judge."""

import inspect
import json
import textwrap
from dataclasses import replace

from gdlesson.checker import predict
from gdlesson.checker.exercise import every, find
from gdlesson.checker.feedback import Code, Words, changing, put_on_screen
from gdlesson.checker.form import Form
from gdlesson.checker.judging import judge
from gdlesson.checker.kinds import describe
from gdlesson.checker.progress import answer_kept, progress, remember, remember_answer


def check(exercise_id, *answer):
    """Judge an answer and show the Feedback: as a decorator, or with a value as second argument.

    As a decorator it returns the learner's function once it is right, until then the course's.
    """
    if callable(exercise_id):  # @check without the number
        put_on_screen(Words('Which exercise is it? Write its number: @check("1.2")'))
        return exercise_id
    exercise = find(named(exercise_id))

    def judge_and_show(thing):
        feedback = judged(exercise, thing)
        put_on_screen(feedback)
        return feedback

    if answer:
        judge_and_show(answer[0] if len(answer) == 1 else answer)  # the brackets were forgotten
        return None

    def decorate(function):
        feedback = judge_and_show(function)
        return function if feedback.verdict == "right" else exercise.right

    return decorate


def judged(exercise, thing):
    """The Feedback as it is shown, after remembering an answer that is right."""
    feedback = judge(exercise.id, thing)
    if feedback.verdict == "right":
        remember(exercise.id)
    return with_hints(exercise, feedback)


def with_hints(exercise, feedback):
    """The Feedback with the hints below it, unless the answer is right."""
    if feedback.verdict == "right":
        return feedback
    own = f"Until it is right, the course's own {exercise.name} is used."
    footer = own if exercise.is_function else ""
    return replace(feedback, footer=footer, hints=exercise.hints)


def named(exercise_id):
    """The number of an exercise as text, also where it was written as a number."""
    return str(exercise_id) if isinstance(exercise_id, (int, float)) else exercise_id


def hint(exercise_id, _given={}):  # noqa: B006  (remembers how many hints were given)
    """Show the next hint; after the last one, the last one again."""
    exercise_id = named(exercise_id)
    exercise = find(exercise_id)
    number = min(_given.get(exercise_id, 0), len(exercise.hints) - 1)
    _given[exercise_id] = number + 1
    more = number + 1 < len(exercise.hints)
    then = (
        "Run this again for the next." if more else f'The answer: check.solution("{exercise_id}")'
    )
    words = f"Hint {number + 1} of {len(exercise.hints)}: {exercise.hints[number]}\n{then}"
    put_on_screen(Words(words))


def solution(exercise_id):
    """Show the source of the right answer, and why it is right."""
    exercise = find(named(exercise_id))
    if hasattr(exercise, "solution"):
        source = exercise.solution
    elif exercise.is_function:
        source = textwrap.dedent(inspect.getsource(exercise.right))
    else:
        source = describe(exercise.right)
    put_on_screen(Code(f"{source.rstrip()}\n\n{exercise.why}"))


def show(exercise_id):
    """Show what an exercise gives to choose among: lettered lines, or questions and options."""
    exercise = find(named(exercise_id))
    if not hasattr(exercise, "shown"):
        raise ValueError(f"exercise {exercise.id} has nothing to choose among")
    put_on_screen(Code(exercise.shown))


def ask(name):
    """Show a form to answer an exercise or a prediction with; its words where no widgets live."""
    if predict.is_prediction(name):
        call = f'check.predict("{name}", …)'

        def noted(values):
            return Words(predict.predict(name, values[0]))

        put_on_screen(Form({"your guess": None}, f"Your guess: {call}", noted, call))
        return
    exercise = find(named(name))
    if exercise.is_function:
        raise ValueError(f"exercise {exercise.id} is answered by a function")
    labels = getattr(exercise, "options", None) or (
        dict.fromkeys(exercise.kind.labels) if not hasattr(exercise, "lines") else {"order": None}
    )
    slots = ", ".join("…" if options is None else '"…"' for options in labels.values())
    call = f'check("{exercise.id}", {f"[{slots}]" if len(labels) > 1 else slots})'
    words = getattr(exercise, "shown", f"Answer: {call}")

    def answer(values):
        if all(value is ... for value in values):
            return judged(exercise, ...)
        given = values if len(labels) > 1 else values[0]
        remember_answer(exercise.id, called(exercise.id, given))
        below(as_noted(answer_kept(exercise.id)))
        return judged(exercise, given)

    put_on_screen(Form(labels, words, answer, call))
    # A form is gone with its Python; what was answered stays in the notebook, for teachers as well.
    below = changing(as_noted(answer_kept(exercise.id)))


NOTED = "Your last answer, as this notebook keeps it:"


def as_noted(call):
    """The words on what was answered in a form; None if that is nothing."""
    return Words(f"{NOTED}\n{call}") if call else None


def called(exercise_id, given):
    """The line of Python that gives an answer (a text, a number, ..., or a list of them)."""
    values = given if isinstance(given, list) else [given]
    words = ["..." if v is ... else json.dumps(v, ensure_ascii=False) for v in values]
    shown = f"[{', '.join(words)}]" if isinstance(given, list) else words[0]
    return f'check("{exercise_id}", {shown})'


def show_prediction(name, guess):
    """Note a guess, and say so."""
    put_on_screen(Words(predict.predict(name, guess)))


def reveal(name, truth):
    """Say the truth beside what was guessed."""
    put_on_screen(Words(predict.reveal(name, truth)))


# All of it hangs on the one name that a lesson imports.
vars(check).update(
    hint=hint,
    solution=solution,
    judge=judge,
    lines=show,
    options=show,
    ask=ask,
    predict=show_prediction,
    reveal=reveal,
    progress=lambda: put_on_screen(progress(every())),
)
