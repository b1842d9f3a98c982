package io.smartasync.conformance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compiles the facades of a library's types with one compiler: each alone, then all together. */
final class CorpusRun {

  /**
   * In the message of an error that the processor reports because a type needs no facade, or cannot
   * be used because an optional dependency of the library is missing.
   */
  private static final List<String> REFUSALS =
      List.of(
          "[SmartAsync:FacadeNotNeeded]",
          "[SmartAsync:FacadeOfAsynchronousValue]",
          "[SmartAsync:MissingType]");

  /** In the message of ecj's own error for such a dependency, which belongs to no file. */
  private static final String MISSING_FOR_ECJ = "It is indirectly referenced from required";

  private final String library;
  private final List<Candidate> types;
  private final FacadeCompiler compiler;
  private final int batchSize;
  private final Consumer<List<String>> progress;

  private final List<Failure> failures = new ArrayList<>();
  private final Map<String, String> refused = new TreeMap<>();
  private int failedAlone;
  private int together;

  /**
   * Creates a run.
   *
   * @param batchSize the number of types in one run of the compiler, each with its own annotation
   * @param progress receives the names of the types that the compiler works at from now on
   */
  CorpusRun(
      String library,
      List<Candidate> types,
      FacadeCompiler compiler,
      int batchSize,
      Consumer<List<String>> progress) {
    this.library = library;
    this.types = types;
    this.compiler = compiler;
    this.batchSize = batchSize;
    this.progress = progress;
  }

  /**
   * What came out.
   *
   * @param refused the types for which the processor says that a facade is not needed or not
   *     possible
   * @param alone the number of types whose facade compiles cleanly alone
   * @param together the number of types that compile cleanly with all others
   */
  record Result(
      FacadeCompiler.Kind compiler,
      int types,
      Map<String, String> refused,
      int alone,
      int together,
      List<Failure> failures)
      implements Serializable {

    /** Returns this result with failures of types that were left out. */
    Result with(List<Failure> others) {
      List<Failure> all = new ArrayList<>(failures);
      all.addAll(others);
      int left = (int) others.stream().filter(each -> !each.isTogether()).count();
      return new Result(compiler, types + left, refused, alone, together, all);
    }

    long errors() {
      return failures.stream().filter(Failure::isError).count();
    }

    long warnings() {
      return failures.size() - errors();
    }
  }

  /**
   * Compiles.
   *
   * @param isTogetherToo whether to compile all types together, too
   */
  Result run(boolean isTogetherToo) {
    List<Candidate> clean = new ArrayList<>();
    for (int from = 0; from < types.size(); from += batchSize) {
      clean.addAll(
          compileAlone(types.subList(from, Math.min(from + batchSize, types.size())), from));
    }
    clean.removeIf(each -> refused.containsKey(each.name()));
    if (isTogetherToo) {
      groups(clean).forEach(this::compileTogether);
    }
    return new Result(
        compiler.kind(),
        types.size(),
        refused,
        types.size() - refused.size() - failedAlone,
        together,
        failures);
  }

  /** Compiles types, each with an annotation of its own. Returns those that are clean. */
  private List<Candidate> compileAlone(List<Candidate> batch, int number) {
    Map<String, Candidate> byPackage = new LinkedHashMap<>();
    List<Request> requests = new ArrayList<>();
    for (Candidate type : batch) {
      String name = "alone" + (number + requests.size());
      byPackage.put(name, type);
      requests.add(new Request(name, List.of(type)));
    }
    progress.accept(batch.stream().map(Candidate::name).toList());
    List<Finding> findings = findings(requests);
    if (batch.size() > 1
        && findings.stream()
            .anyMatch(each -> each.isError() && !byPackage.containsKey(each.packageName()))) {
      int middle = batch.size() / 2;
      List<Candidate> clean = new ArrayList<>(compileAlone(batch.subList(0, middle), number));
      clean.addAll(compileAlone(batch.subList(middle, batch.size()), number + middle));
      return clean;
    }
    Set<Candidate> failed = new HashSet<>();
    for (Finding finding : findings) {
      Candidate type = byPackage.get(finding.packageName());
      if (type == null && finding.isError()) {
        type = batch.get(0); // the only one
      }
      if (type == null) {
        // Such as a warning about a class file.
        add("*", false, finding);
      } else if (isRefusal(finding)) {
        refused.put(type.name(), finding.text());
      } else {
        failed.add(type);
        add(type.name(), false, finding);
      }
    }
    failedAlone += failed.size();
    return batch.stream().filter(each -> !failed.contains(each)).toList();
  }

  private static boolean isRefusal(Finding finding) {
    return finding.isError()
        && (finding.fileName().equals("Clients")
            ? REFUSALS.stream().anyMatch(finding.text()::contains)
            : finding.fileName().isEmpty() && finding.text().contains(MISSING_FOR_ECJ));
  }

  /** Facades of one package need different names. */
  private static List<List<Candidate>> groups(List<Candidate> types) {
    List<Map<String, Candidate>> groups = new ArrayList<>();
    for (Candidate type : types) {
      Map<String, Candidate> free =
          groups.stream()
              .filter(group -> !group.containsKey(type.facadeName()))
              .findFirst()
              .orElseGet(
                  () -> {
                    Map<String, Candidate> group = new LinkedHashMap<>();
                    groups.add(group);
                    return group;
                  });
      free.put(type.facadeName(), type);
    }
    return groups.stream().map(group -> List.copyOf(group.values())).toList();
  }

  /** Compiles types with one annotation. Types that the processor refuses are left out. */
  private void compileTogether(List<Candidate> group) {
    progress.accept(List.of(CorpusMain.TOGETHER));
    List<Finding> findings = findings(List.of(new Request("together", group)));
    List<Candidate> rest = new ArrayList<>(group);
    for (Finding finding : findings) {
      if (finding.isError() && finding.fileName().equals("Clients")) {
        rest.removeIf(each -> isNamedIn(finding, each));
      }
    }
    if (rest.size() < group.size()) {
      findings.stream()
          .filter(each -> each.fileName().equals("Clients"))
          .forEach(each -> addTogether(each, group));
      compileTogether(rest);
      return;
    }
    Set<String> failed = new HashSet<>();
    for (Finding finding : findings) {
      String type = addTogether(finding, group);
      if (!type.equals("*")) {
        failed.add(type);
      }
    }
    boolean isUnclear =
        findings.stream().anyMatch(each -> each.isError() && each.packageName().isEmpty());
    together += isUnclear ? 0 : group.size() - failed.size();
  }

  private static boolean isNamedIn(Finding finding, Candidate type) {
    return finding.text().contains("'" + type.simpleName() + "'");
  }

  private String addTogether(Finding finding, List<Candidate> group) {
    String name =
        group.stream()
            .filter(
                each ->
                    each.facadeName().equals(finding.fileName())
                        || (finding.fileName().equals("Clients") && isNamedIn(finding, each)))
            .map(Candidate::name)
            .findFirst()
            .orElse("*");
    add(name, true, finding);
    return name;
  }

  private List<Finding> findings(List<Request> requests) {
    try {
      return compiler.compile(requests);
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      return List.of(new Finding(true, "", "", crash(e)));
    }
  }

  /** Describes a crash of a compiler or processor. */
  static String crash(Throwable failure) {
    Throwable root = rootOf(failure);
    List<StackTraceElement> trace = List.of(root.getStackTrace());
    return "crash: %s at %s".formatted(root, trace.subList(0, Math.min(4, trace.size())));
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : rootOf(cause);
  }

  private void add(String type, boolean isTogether, Finding finding) {
    Failure failure =
        new Failure(
            library,
            type,
            compiler.kind(),
            isTogether,
            finding.isError(),
            finding.fileName() + " " + finding.text());
    // What a compiler says of a class file, it says in each run.
    if (!type.equals("*") || !failures.contains(failure)) {
      failures.add(failure);
    }
  }
}
