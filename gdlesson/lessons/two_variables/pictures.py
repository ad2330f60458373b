"""Pictures of two variables: cuts through a surface, paths and arrows on contours, bowls."""

import numpy as np

from gdlesson.descent import gradient_descent, numerical_slope
from gdlesson.drawing.axes import heights, heights2
from gdlesson.drawing.contours import (
    draw_contours,
    inside,
    left_window,
    points_of,
    window_of_points,
)
from gdlesson.drawing.picture import Picture
from gdlesson.drawing.style import (
    BLACK,
    BLUE,
    MARKS,
    ORANGE,
    START,
    VERMILION,
    above,
    beside,
    marks,
    new_empty_figure,
    new_figure,
    style,
)
from gdlesson.lessons.two_variables.bowls import (
    bowl,
    bowl_slope,
    exact_steps,
    steps_to_come_closer,
    tilted_bowl,
)
from gdlesson.text import count, first, listed, point, short
from gdlesson.validate import BadValue

ROUND = "J(θ1, θ2) = θ1² + θ2²"


def draw_bowl(axes, cost, window, walked):
    """Draws the contours of J over θ1 and θ2, both to one scale; walked: the paths on it."""
    tops = np.array([float(heights2(cost, *points[0])) for points in walked])
    low = np.nanmin(heights2(cost, *np.meshgrid(*[np.linspace(*side, 41) for side in window])))
    high = tops.max() if np.isfinite(tops).all() and tops.max() > low + 1e-9 else None
    draw_contours(axes, cost, window, names=("θ1", "θ2"), high=high)
    axes.set_aspect("equal")  # else right angles do not look right


def points_words(points):
    """Returns how many steps a path of points has, from where to where."""
    many = f"{count(len(points) - 1, 'step')} from {point(points[0])}"
    out = first(~np.isfinite(points).all(axis=1))
    if out is not None:
        return f"{many}; θ left the finite numbers at step {out}"
    return f"{many} to {point(points[-1])}"


def two_cuts(theta1=2, theta2=-1, cost=bowl, name=ROUND, reach=3):
    """Returns a Picture of a surface J with a cut along each axis through one point.

    cost: J, a function of θ1 and θ2. reach: how far it is drawn from 0. The slope in each cut is
    felt on both sides of the point.
    """
    here = float(cost(theta1, theta2))
    along = np.linspace(-reach, reach, 61)
    cuts = (  # what moves, where it is, the cut, what is held still
        ("θ1", theta1, lambda t: cost(t, theta2), f"θ2 held at {short(theta2)}", MARKS[0]),
        ("θ2", theta2, lambda t: cost(theta1, t), f"θ1 held at {short(theta1)}", MARKS[1]),
    )
    words = []
    with style():
        figure = new_empty_figure()
        grid = figure.add_gridspec(1, 3, width_ratios=(1.25, 1, 1))
        surface = figure.add_subplot(grid[0], projection="3d", computed_zorder=False)
        ones, twos = np.meshgrid(along, along)
        surface.plot_wireframe(
            ones, twos, heights2(cost, ones, twos), rstride=4, cstride=4, color="#C8C8C8", zorder=1,
            linewidth=0.6,
        )  # fmt: skip
        still = np.full_like(along, theta2), np.full_like(along, theta1)
        cut1, cut2 = heights(cuts[0][2], along), heights(cuts[1][2], along)
        surface.plot(along, still[0], cut1, color=BLUE, linewidth=2.2, zorder=3)
        surface.plot(
            still[1], along, cut2, color=VERMILION, linewidth=2.2, linestyle="--", zorder=3
        )
        surface.plot([theta1], [theta2], [here], color=BLACK, marker="o", zorder=4)
        surface.set(xlabel="θ1", ylabel="θ2", title=name)
        surface.set_zticks([])
        surface.view_init(elev=38, azim=-62)
        top = max(cut1.max(), cut2.max())
        for i, (moving, at, cut, held, mark) in enumerate(cuts):
            slope = numerical_slope(cut, at, 1e-5)
            axes = figure.add_subplot(grid[i + 1])
            axes.plot(along, (cut1, cut2)[i], color=mark["color"], linestyle=mark["linestyle"],
                      gid=moving)  # fmt: skip
            run = np.array([at - 0.8, at + 0.8])
            axes.plot(run, here + slope * (run - at), color=ORANGE, linewidth=3, gid="tangent")
            axes.plot(at, here, color=BLACK, marker="o", zorder=4)
            axes.set(xlabel=moving, title=held, ylim=(-0.12 * top, 1.08 * top))
            axes.text(0.5, 0.93, f"slope {short(round(slope, 6))}", transform=axes.transAxes,
                      ha="center", va="top")  # fmt: skip
            if i:
                axes.tick_params(labelleft=False)
            else:
                axes.set_ylabel("J")
            words.append(
                f"with {held} the cut is a curve of {moving} alone, "
                f"and its slope there is {short(round(slope, 6))}"
            )
    at = point((theta1, theta2))
    return Picture(
        figure,
        f"{name}, cut twice through (θ1, θ2) = {at}: {'; '.join(words)}.",
        f"{name}, cut twice through (θ1, θ2) = {at}, with the slope of each cut.",
    )


def paths_on_contours(*paths, cost=bowl, labels=None, name=ROUND, window=None):
    """Returns a Picture of the contours of J with one or more paths, both axes to one scale.

    paths: Paths of two numbers, or anything of shape (steps + 1, 2). cost: J, a function of θ1 and
    θ2. labels: what each path is called. window: ((low, high) of θ1, (low, high) of θ2).
    """
    walked = [points_of(path) for path in paths]
    numbered = [f"path {i + 1}" for i in range(len(walked))]
    labels = [*([] if labels is None else labels)]
    labels += numbered[len(labels) :]
    window = window_of_points(walked, 2.1) if window is None else window
    words = []
    with style():
        figure, axes = new_figure()
        draw_bowl(axes, cost, window, walked)
        for points, label, mark in zip(walked, labels, marks(len(walked))):
            axes.plot(*inside(points, window).T, **mark, label=label, gid="path", zorder=3)
            called = f"{label}: " if len(walked) > 1 else ""
            words.append(called + points_words(points) + left_window(points, window))
        starts = np.unique([points[0] for points in walked], axis=0)
        axes.plot(*starts.T, **START, zorder=4)
        axes.set(title=name)
        if len(walked) > 1:
            beside(axes)
    diamond = "the diamond" if len(starts) == 1 else "the diamonds"
    shown = "a path" if len(walked) == 1 else listed(labels[: len(walked)])
    return Picture(
        figure,
        f"Contours of {name}, and {'; '.join(words)}.",
        f"Contours of {name}, with {shown} from {diamond}.",
    )


def gradient_arrows(cost, partials, points, name=ROUND, reach=3.2):
    """Returns a Picture of contours with the way down at some points, and the angle between them.

    cost, partials: functions of θ1 and θ2. points: shape (n, 2), not where it is flat. The
    contour's direction is measured: where a small circle around the point meets the same J.
    """
    points = points_of(points)
    slopes = np.array([[float(part) for part in partials(*at)] for at in points])
    longest = np.hypot(*slopes.T).max()
    arrows = -slopes * (0.42 * reach / longest)
    tangents = np.array([contour_direction(cost, at) for at in points])
    turns = np.sum(arrows * tangents, axis=1) / np.hypot(*arrows.T)
    angles = np.degrees(np.arccos(np.clip(np.abs(turns), 0, 1)))
    window = ((-2.1 * reach, 2.1 * reach), (-reach, reach))
    with style():
        figure, axes = new_figure()
        draw_bowl(axes, cost, window, [points])
        for at, along in zip(points, tangents * 0.22 * reach, strict=True):
            ends = np.array([at - along, at + along])
            axes.plot(*ends.T, color=ORANGE, linewidth=3, zorder=2, gid="tangent")
        axes.quiver(*points.T, *arrows.T, angles="xy", scale_units="xy", scale=1, color=VERMILION,
                    width=0.006, zorder=3)  # fmt: skip
        axes.plot(*points.T, **{**MARKS[0], "linestyle": ""}, zorder=4, gid="points")
        axes.plot([], [], color=VERMILION, marker=">", linestyle="", label="way down, −∂J/∂θ")
        axes.plot([], [], color=ORANGE, linewidth=3, label="along the contour")
        beside(axes)
        axes.set(title=name)
    steepest = first(np.hypot(*slopes.T) > (1 - 1e-6) * longest)  # the first of equals
    low, high = f"{angles.min():.1f}°", f"{angles.max():.1f}°"
    measured = low if low == high else f"{low} to {high}"
    return Picture(
        figure,
        f"Contours of {name} with the way down at {len(points)} points. Measured between arrow and "
        f"contour: {measured}. "
        f"The longest arrow, of slope {short(longest)}, is at {point(points[steepest])}.",
        f"{name} with the way down at {len(points)} points; measured between arrow and contour: "
        f"{measured}.",
    )


def contour_direction(cost, at, radius=1e-3):
    """Returns the direction of length 1 in which J stays what it is at a point, shape (2,).

    Measured: the chord between the two places where a small circle around it meets the same J.
    """
    angle = np.linspace(0, 2 * np.pi, 721)
    circle = at[:, None] + radius * np.array([np.cos(angle), np.sin(angle)])
    rise = heights2(cost, *circle) - float(cost(*at))
    k = np.flatnonzero(np.diff(rise >= 0))
    if len(k) != 2:
        raise BadValue(f"J has no single contour through {point(at)}: is it flat there?")
    share = rise[k] / (rise[k] - rise[k + 1])
    met = angle[k] + share * (angle[k + 1] - angle[k])
    chord = np.array([np.diff(np.cos(met))[0], np.diff(np.sin(met))[0]])
    return chord / np.hypot(*chord)


def turned_bowl(cost=tilted_bowl, name="θ1² + θ2² + θ1·θ2", reach=2.5):
    """Returns a Picture of a bowl turned by 45°: its two axes, and the cuts along them.

    cost: J, a function of θ1 and θ2, lowest at (0, 0). The curvature of a cut is its second
    derivative, felt on both sides.
    """
    along = np.linspace(-reach, reach, 101)
    ways = (("u", "(θ1 + θ2)/√2", np.array([1, 1]), MARKS[1]),
            ("v", "(θ1 − θ2)/√2", np.array([1, -1]), MARKS[0]))  # fmt: skip
    words = []
    with style():
        figure, (plane, cuts) = new_figure(2)
        window = ((-1.25 * reach, 1.25 * reach), (-reach, reach))
        draw_bowl(plane, cost, window, [np.array([(0.7 * reach, 0.0)])])
        for letter, formula, way, mark in ways:
            one, two = (way / np.sqrt(2))[:, None] * along
            look = {"color": mark["color"], "linestyle": mark["linestyle"], "linewidth": 2}
            plane.plot(one, two, gid=f"axis {letter}", **look)
            plane.text(one[-1], two[-1], f" {letter}", color=mark["color"])
            heights_along = heights2(cost, one, two)
            bend = second_derivative(lambda t, w=way: cost(*(w / np.sqrt(2) * t)))
            cuts.plot(along, heights_along, gid=f"cut {letter}", **look,
                      label=f"along {letter}: curvature {short(bend)}")  # fmt: skip
            words.append(f"along {letter} = {formula} the curvature is {short(bend)}")
        plane.set(title=name)
        cuts.set(xlabel="distance from the bottom", ylabel="J")
        above(cuts, 1)
    return Picture(
        figure,
        f"{name}, a bowl turned by 45°, and the cuts along its two axes: {', and '.join(words)}.",
        f"{name} and its two axes, the cuts along them, and how sharply they bend.",
    )


def second_derivative(f, at=0.0, eps=1e-3):
    """Returns the second derivative of f at a number, felt on both sides, to six decimals."""
    return round(float((f(at + eps) - 2 * f(at) + f(at - eps)) / eps**2), 6)


def round_and_stretched(alpha=0.09, stretch=10, start=(3, 1), steps=15):
    """Returns a Picture of one rate on two bowls side by side: θ1² + θ2² and θ1² + stretch·θ2²."""
    window = ((-3.7, 3.7), (-2.9, 2.9))
    words = []
    with style():
        figure, panels = new_figure(2)
        for axes, s in zip(panels, (1, stretch), strict=True):
            path = gradient_descent(bowl_slope(s), start, alpha, steps)
            draw_bowl(axes, lambda a, b, s=s: bowl(a, b, s), window, [path.values])
            axes.plot(*inside(path.values, window).T, **MARKS[0], gid="path", zorder=3)
            axes.plot(*path.values[0], **START, zorder=4)
            formula = "θ1² + θ2²" if s == 1 else f"θ1² + {short(s)}·θ2²"
            axes.set(title=f"J = {formula}")
            words.append(
                f"{formula}: to {point(path.values[-1])}, each step multiplies θ1 by "
                f"{short(1 - 2 * alpha)} and θ2 by {short(1 - 2 * s * alpha)}"
                + left_window(path.values, window)
            )
    return Picture(
        figure,
        f"{count(steps, 'step')} with α = {short(alpha)} from {point(start)} on two bowls. "
        f"{'. '.join(words)}.",
        f"{count(steps, 'step')} with α = {short(alpha)} from {point(start)} on two bowls.",
    )


def steps_against_stretch(stretches=None, closer=100, start=(3, 2)):
    """Returns a Picture: steps until `closer` times nearer to the lowest point, for each stretch.

    On θ1² + stretch·θ2², each with its quickest rate, α = 1 / (1 + stretch). stretches: from 1 up.
    Source of the line: that rate makes both factors ±(stretch − 1) / (stretch + 1), so the
    distance is that to the power of the number of steps.
    """
    if stretches is None:
        stretches = (1, 2, 3, 5, 10, 20, 30, 50, 100, 200, 300, 500, 1000)
    counts = [steps_to_come_closer(stretch, closer, start) for stretch in stretches]
    line = np.geomspace(min(stretches), max(stretches), 200)
    line = line[line > 1.3]  # below, one step is nearly enough
    with style():
        figure, axes = new_figure()
        axes.plot(line, exact_steps(line, closer), color=ORANGE, linewidth=3.5, label="theory")
        axes.plot(stretches, counts, **{**MARKS[0], "linestyle": ""}, label="walked", gid="counts")
        axes.set(xscale="log", yscale="log", xlabel="stretch = condition number", ylabel="steps",
                 title=f"Steps until {short(closer)} times closer, each with its quickest α"
                 )  # fmt: skip
        for side in (axes.xaxis, axes.yaxis):
            side.set_major_formatter(lambda value, _: f"{value:g}")
        axes.legend(loc="upper left")
    chosen = [i for i, stretch in enumerate(stretches) if stretch in (1, 10, 100, 1000)]
    said = [f"{counts[i]} at {short(stretches[i])}" for i in chosen or range(len(counts))]
    return Picture(
        figure,
        f"Steps until {short(closer)} times closer on θ1² + stretch·θ2², each with its quickest α, "
        f"against the condition number: {', '.join(said)}. "
        f"At {short(stretches[-1])} that is {short(counts[-1] / stretches[-1])} steps for each "
        "unit of it.",
        "Steps against the condition number, each bowl with its quickest α: dots walked, a line "
        "for the theory.",
    )
