package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.CallerThread;
import io.smartasync.benchmarks.Contender.Role;
import io.smartasync.benchmarks.report.Section.Layout;
import io.smartasync.benchmarks.suite.Benchmarks;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The chart of a run, as SVG: a panel of bars for each measurement and each value of its
 * parameters, called by a platform thread. The bars of a panel are logarithmic; shorter is better.
 */
final class Chart {

  private static final int WIDTH = 1_280;
  private static final int COLUMNS = 2;
  private static final int PANEL = WIDTH / COLUMNS;
  private static final int MARGIN = 16;
  private static final int LABELS = 345;
  private static final int VALUES = 75;
  private static final int LINE = 18;
  private static final int TITLE = 30;

  private final StringBuilder svg = new StringBuilder();

  private Chart() {}

  static String svg(Results results) {
    Chart chart = new Chart();
    List<Panel> panels = new ArrayList<>();
    for (Section section : sections()) {
      for (Map<String, String> values : Benchmarks.parameters(section.measurement().benchmark())) {
        Panel panel = panel(section, values, results);
        if (!panel.bars().isEmpty()) {
          panels.add(panel);
        }
      }
    }
    chart.draw(panels);
    return chart.svg.toString();
  }

  /** The whole job is what a reader asks for first. */
  private static List<Section> sections() {
    List<Section> sections = new ArrayList<>(Sections.all());
    sections.sort(Comparator.comparing(section -> section.layout() != Layout.JOB));
    return sections;
  }

  /** A title and its bars. */
  private record Panel(String title, List<Bar> bars) {

    int height() {
      return TITLE + bars.size() * LINE + MARGIN;
    }
  }

  /** One contender. */
  private record Bar(String label, Role role, double value, String text) {}

  private static Panel panel(Section section, Map<String, String> values, Results results) {
    List<Bar> bars = new ArrayList<>();
    for (Method contender : Benchmarks.contenders(section.measurement().benchmark())) {
      results
          .score(section.measurement(), contender.getName(), CallerThread.PLATFORM, values)
          .ifPresent(score -> bars.add(bar(section, contender, score)));
    }
    StringBuilder title = new StringBuilder(section.title());
    if (Benchmarks.parameters(section.measurement().benchmark()).size() > 1) {
      values.forEach(
          (name, value) ->
              title
                  .append(", ")
                  .append(Labels.parameter(name))
                  .append(' ')
                  .append(Labels.value(value)));
    }
    title.append(section.layout().chartTitle());
    return new Panel(title.toString(), bars);
  }

  private static Bar bar(Section section, Method contender, Score score) {
    String label = Benchmarks.contender(contender).value().replace("`", "");
    Role role = Benchmarks.contender(contender).role();
    Layout layout = section.layout();
    return new Bar(label, role, layout.chartValue(score), layout.chartText(score));
  }

  private void draw(List<Panel> panels) {
    int[] heights = new int[COLUMNS];
    StringBuilder body = new StringBuilder();
    for (Panel panel : panels) {
      int column = heights[0] <= heights[1] ? 0 : 1;
      draw(panel, column * PANEL, heights[column], body);
      heights[column] += panel.height();
    }
    int height = Math.max(heights[0], heights[1]) + MARGIN;
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="system-ui, sans-serif" font-size="12">
          <title>SmartAsync beside code written by hand and beside the peers</title>
          <rect width="%d" height="%d" fill="#ffffff"/>
        """
            .formatted(WIDTH, height, WIDTH, height));
    svg.append(body).append("</svg>\n");
  }

  private static void draw(Panel panel, int left, int top, StringBuilder out) {
    double least = panel.bars().stream().mapToDouble(Bar::value).min().orElseThrow();
    double most = panel.bars().stream().mapToDouble(Bar::value).max().orElseThrow();
    text(out, left + MARGIN, top + TITLE - 10, "start", "#1f2328", "600", panel.title());
    int y = top + TITLE;
    for (Bar bar : panel.bars()) {
      text(out, left + LABELS, y + 12, "end", "#1f2328", "400", bar.label());
      double length = length(bar.value(), least, most);
      out.append(
          String.format(
              Locale.ROOT,
              "  <rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\" fill=\"%s\"/>%n",
              left + LABELS + 8,
              y + 2,
              length,
              LINE - 5,
              colour(bar.role())));
      text(out, left + LABELS + 12 + (int) length, y + 12, "start", "#59636e", "400", bar.text());
      y += LINE;
    }
  }

  /** The shortest bar has a tenth of the width, so that it is visible. */
  private static double length(double value, double least, double most) {
    double room = PANEL - LABELS - VALUES - MARGIN;
    if (!(least > 0) || most <= least) {
      return room;
    }
    return room * (0.1 + 0.9 * Math.log(Math.max(value, least) / least) / Math.log(most / least));
  }

  private static String colour(Role role) {
    return switch (role) {
      case SMART_ASYNC -> "#0969da";
      case YARDSTICK -> "#57606a";
      case PEER -> "#afb8c1";
    };
  }

  private static void text(
      StringBuilder out, int x, int y, String anchor, String colour, String weight, String text) {
    out.append(
        "  <text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\" font-weight=\"%s\">%s</text>\n"
            .formatted(x, y, anchor, colour, weight, escape(text)));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
