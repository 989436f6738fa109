// SPDX-License-Identifier: Apache-2.0
// SPDX-FileCopyrightText: The Fihrist authors
package io.github.fihrist.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Panels of lines over one axis, all axes logarithmic, as SVG. */
final class LogChart {
  private static final int WIDTH = 300;
  private static final int HEIGHT = 260;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final int GAP = 150;
  private static final List<String> COLORS = List.of("#c0392b", "#e59866", "#1f618d", "#7fb3d5");

  private final String axis;
  private final List<Double> at;
  private final List<Panel> panels = new ArrayList<>();

  /**
   * Panels over the same places.
   *
   * @param axis what {@code at} counts
   * @param at rising and positive
   */
  LogChart(String axis, List<Double> at) {
    this.axis = axis;
    this.at = List.copyOf(at);
  }

  private record Line(String name, List<Double> values) {}

  private record Panel(String title, List<Line> lines) {
    double least() {
      return decade(values().min(), -1);
    }

    double most() {
      return decade(values().max(), 1);
    }

    private DoubleStream values() {
      return lines.stream().flatMap(line -> line.values.stream()).mapToDouble(Double::doubleValue);
    }

    private static double decade(OptionalDouble value, int direction) {
      double exponent = Math.log10(value.orElseThrow());
      return direction < 0 ? Math.floor(exponent) : Math.ceil(exponent);
    }
  }

  /** Begins a panel, to the right of those before. */
  LogChart panel(String title) {
    panels.add(new Panel(title, new ArrayList<>()));
    return this;
  }

  /** Draws a line in the panel begun last; as many values as there are places, all positive. */
  LogChart line(String name, List<Double> values) {
    panels.getLast().lines.add(new Line(name, values));
    return this;
  }

  String toSvg() {
    StringBuilder svg = new StringBuilder();
    int width = panels.size() * (WIDTH + GAP) + LEFT;
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                .formatted(width, HEIGHT + TOP + 50)
            + " font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    for (int i = 0; i < panels.size(); i++) {
      svg.append("<g transform=\"translate(%d %d)\">%n".formatted(LEFT + i * (WIDTH + GAP), TOP));
      draw(panels.get(i), svg);
      svg.append("</g>\n");
    }
    return svg.append("</svg>\n").toString();
  }

  private void draw(Panel panel, StringBuilder svg) {
    text(svg, 0, -16, "start", "black", panel.title);
    text(svg, WIDTH / 2.0, HEIGHT + 40, "middle", "black", axis);
    for (double exponent = panel.least(); exponent <= panel.most(); exponent++) {
      double y = y(panel, exponent);
      grid(svg, 0, y, WIDTH, y);
      text(svg, -6, y + 4, "end", "black", label(Math.pow(10, exponent)));
    }
    for (double place : at) {
      grid(svg, x(place), 0, x(place), HEIGHT);
      text(svg, x(place), HEIGHT + 18, "middle", "black", label(place));
    }
    for (int i = 0; i < panel.lines.size(); i++) {
      draw(panel, panel.lines.get(i), COLORS.get(i), svg);
    }
  }

  private void draw(Panel panel, Line line, String color, StringBuilder svg) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < at.size(); i++) {
      points.append(
          String.format(
              Locale.ROOT, "%.1f,%.1f ", x(at.get(i)), y(panel, Math.log10(line.values.get(i)))));
    }
    svg.append(
        "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"%s\" points=\"%s\"/>%n"
            .formatted(color, points.toString().strip()));
    double end = y(panel, Math.log10(line.values.getLast()));
    text(svg, WIDTH + 6, end + 4, "start", color, line.name);
  }

  private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(
        String.format(
            Locale.ROOT, "<path stroke=\"#ddd\" d=\"M%.1f %.1fL%.1f %.1f\"/>%n", x1, y1, x2, y2));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String color, String text) {
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
            x,
            y,
            anchor,
            color,
            text));
  }

  private double x(double place) {
    double from = Math.log10(at.getFirst());
    double to = Math.log10(at.getLast());
    return WIDTH * (Math.log10(place) - from) / Math.max(1e-9, to - from);
  }

  private static double y(Panel panel, double exponent) {
    return HEIGHT * (panel.most() - exponent) / Math.max(1, panel.most() - panel.least());
  }

  private static String label(double value) {
    if (value >= 1e6) {
      return String.format(Locale.ROOT, "%.0f M", value / 1e6);
    }
    if (value >= 1e4) {
      return String.format(Locale.ROOT, "%.0f k", value / 1e3);
    }
    return value >= 1
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }
}
