"""What pictures are drawn with: style, figures, axes, contours. It knows no course."""
