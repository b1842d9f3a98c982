package io.smartasync.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A small program made of random types: names that generated code uses itself, type variables with
 * bounds, nested and inherited types, annotations, documentation. The same seed makes the same
 * program.
 *
 * <p>Its types have operations with {@code @SmartAsync}, and its last file asks for facades of some
 * of them.
 */
final class RandomProgram {

  /** Names that a generated file may use for something else. */
  private static final List<String> NAMES =
      List.of(
          "async",
          "await",
          "of",
          "wrap",
          "stream",
          "value",
          "close",
          "find",
          "get",
          "load",
          "loadAsync",
          "loadBlocking",
          "yield",
          "record",
          "sealed",
          "permits",
          "with",
          "module",
          "io",
          "java",
          "javax",
          "org",
          "result",
          "failure",
          "future",
          "publisher",
          "it",
          "Async",
          "Objects",
          "Stream",
          "Optional",
          "Duration",
          "Override",
          "CompletableFuture",
          "request",
          "of_",
          "$",
          "été",
          "a1",
          "smartasync",
          "Facade",
          "Wrapper",
          "T");

  private static final List<String> TYPE_NAMES =
      List.of(
          "Users",
          "Orders",
          "Async",
          "Objects",
          "Optional",
          "Stream",
          "Duration",
          "Override",
          "Facade",
          "Wrapper",
          "Generated",
          "SmartUsers",
          "users",
          "Node",
          "Client",
          "Flow",
          "Publisher",
          "CompletableFuture",
          "String_",
          "Supplier",
          "T",
          "E",
          "Void_",
          "Function",
          "Callable");

  private static final List<String> VARIABLES =
      List.of("T", "E", "K", "V", "S", "Async", "R", "Stream", "Facade", "Objects", "x");

  private static final List<String> VALUES =
      List.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Object",
          "java.lang.Void",
          "java.lang.Number",
          "java.util.List<java.lang.String>",
          "java.util.Map<? extends java.lang.Number, ? super java.lang.Integer>",
          "java.lang.Class<?>",
          "java.lang.String[]",
          "int[][]",
          "java.util.function.Function<? super java.lang.String, ?>",
          "java.util.Map.Entry<java.lang.String, int[]>",
          "java.lang.Comparable<?>",
          "java.util.List");

  private static final List<String> PRIMITIVES =
      List.of("int", "long", "boolean", "double", "char", "byte", "short", "float");

  private static final List<String> CONTAINERS =
      List.of(
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "java.util.concurrent.Flow.Publisher",
          "reactor.core.publisher.Mono",
          "reactor.core.publisher.Flux",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.mutiny.Multi",
          "org.reactivestreams.Publisher",
          "java.util.stream.Stream",
          "java.util.Optional");

  private static final List<String> EXCEPTIONS =
      List.of(
          "java.io.IOException",
          "java.lang.Exception",
          "java.lang.Throwable",
          "java.lang.InterruptedException",
          "java.util.concurrent.TimeoutException",
          "java.lang.IllegalStateException");

  private static final List<String> BOUNDS =
      List.of(
          "",
          "",
          "",
          " extends java.lang.Number",
          " extends java.lang.Number & java.lang.Comparable<?>",
          " extends java.lang.Comparable<%s>",
          " extends java.util.List<? super %s>",
          " extends java.lang.Exception");

  private static final List<String> DOCS =
      List.of(
          "",
          "",
          "",
          "/** Finds. */",
          "/** {@link java.util.List#of()} and {@code a < b}. */",
          "/**\n * Finds.\n *\n * @param <T> {@literal @}\n * @return a value, or <b>none</b>\n */",
          "/** {@link Unclosed */",
          "/** @deprecated no longer */",
          "/** &#42;/ and \\u002a. */",
          "/// Markdown *&#47; `code`",
          "/** {@inheritDoc} {@return x} */",
          "/** $T $L $S $$ %s {0} '' */",
          "/** \\\\ {@snippet : x } */");

  private static final List<String> ANNOTATIONS =
      List.of(
          "",
          "",
          "",
          "",
          "@java.lang.Deprecated",
          "@java.lang.Deprecated(forRemoval = true)",
          "@Marks.Mark",
          "@Marks.Mark(text = \"\\\"\\u2028\\\\ $T\", letter = '\\'')",
          "@Marks.Mark(number = 1.0 / 0, letter = '\\uffff')",
          "@Marks.Mark(types = {int.class, java.util.Map.Entry[].class, void.class})",
          "@Marks.Mark(level = Marks.Level.LOW, nested = {@Marks.Nested, @Marks.Nested(-1)})",
          "@Marks.Nested(Long.MIN_VALUE)",
          "@java.lang.SafeVarargs",
          "@java.lang.SuppressWarnings(\"all\")");

  private final long seed;
  private final Random random;
  private final String packageName;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<Type> types = new ArrayList<>();

  /** A generated type: what other types need for its mention. */
  private record Type(
      String name, List<String> variables, Kind kind, boolean isFinal, boolean isPublic) {

    /** Returns the type with arguments. */
    String with(String arguments) {
      return variables.isEmpty() ? name : name + arguments;
    }
  }

  private enum Kind {
    CLASS,
    INTERFACE,
    RECORD,
    ENUM
  }

  private RandomProgram(long seed) {
    this.seed = seed;
    // The first numbers of generators with similar seeds are similar.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.packageName = "p" + Long.toHexString(seed);
  }

  static RandomProgram of(long seed) {
    RandomProgram program = new RandomProgram(seed);
    program.write();
    return program;
  }

  long seed() {
    return seed;
  }

  String packageName() {
    return packageName;
  }

  /** Returns the text of each file, by the qualified name of its type. */
  Map<String, String> sources() {
    return sources;
  }

  /** Returns the qualified name of the type that asks for facades. */
  String clients() {
    return packageName + ".clients.Clients";
  }

  private void write() {
    sources.put(
        packageName + ".Marks",
        """
      package %s;

      public interface Marks {
        enum Level { LOW { } , HIGH }

        @java.lang.annotation.Documented
        @interface Nested {
          long value() default 0;
        }

        @java.lang.annotation.Documented
        @java.lang.annotation.Inherited
        @interface Mark {
          String text() default "";
          char letter() default ' ';
          double number() default 0;
          float[] numbers() default {Float.NaN, -0f};
          Class<?>[] types() default {};
          Level level() default Level.HIGH;
          Nested[] nested() default {};
        }
      }
      """
            .formatted(packageName));
    Set<String> names = new HashSet<>(Set.of("Marks", "Clients"));
    int number = 1 + random.nextInt(4);
    while (types.size() < number) {
      String name = oneOf(TYPE_NAMES);
      if (names.add(name)) {
        // A file system may not distinguish them; generated names are compared exactly.
        sources.put(packageName + "." + name, file(name));
      }
    }
    sources.put(clients(), clientsFile());
  }

  private String file(String name) {
    return "package " + packageName + ";\n\n" + type(name, "", 0);
  }

  private String type(String name, String outer, int depth) {
    Kind kind =
        oneOf(
            List.of(
                Kind.CLASS, Kind.CLASS, Kind.INTERFACE, Kind.INTERFACE, Kind.RECORD, Kind.ENUM));
    List<String> variables = kind == Kind.ENUM ? List.of() : variables(2, Set.of(name));
    boolean isFinal = kind == Kind.RECORD || kind == Kind.ENUM;
    String declared = declaration(variables);
    StringBuilder text = new StringBuilder();
    text.append(oneOf(DOCS)).append('\n').append(typeAnnotation(kind)).append('\n');
    boolean isPublic = depth == 0 || random.nextInt(3) > 0;
    text.append(isPublic ? "public " : "").append(depth == 0 ? "" : "static ");
    text.append(
        switch (kind) {
          case CLASS -> "abstract class ";
          case INTERFACE -> "interface ";
          case RECORD -> "record ";
          case ENUM -> "enum ";
        });
    text.append(name).append(declared).append(kind == Kind.RECORD ? "()" : "");
    String supertypes = supertypes(kind, variables);
    text.append(supertypes);
    text.append(" {\n").append(kind == Kind.ENUM ? "  ONE, TWO;\n" : "");
    int methods = random.nextInt(7);
    Set<String> signatures = new HashSet<>();
    for (int i = 0; i < methods; i++) {
      text.append(method(kind, variables, !supertypes.isEmpty(), signatures));
    }
    Type self = new Type(outer + name, variables, kind, isFinal, isPublic);
    if (depth < 2 && random.nextInt(4) == 0) {
      String nested = oneOf(TYPE_NAMES);
      if (!nested.equals(name) && !outer.contains(nested + ".")) {
        text.append(type(nested, outer + name + ".", depth + 1));
      }
    }
    types.add(self);
    return text.append("}\n").toString();
  }

  private String typeAnnotation(Kind kind) {
    if (kind == Kind.INTERFACE && random.nextInt(6) == 0) {
      return "@io.smartasync.SmartAsync(either = true)";
    }
    return random.nextInt(3) == 0
        ? "@io.smartasync.SmartAsync"
        : oneOf(
            List.of(
                "",
                "",
                "",
                "@Marks.Mark(text = \"type\")",
                "@java.lang.Deprecated",
                "@java.lang.Deprecated @io.smartasync.SmartAsync"));
  }

  private String supertypes(Kind kind, List<String> variables) {
    StringBuilder text = new StringBuilder();
    List<Type> parents =
        types.stream()
            .filter(each -> !each.isFinal())
            .filter(each -> kind == Kind.CLASS || each.kind() == Kind.INTERFACE)
            .toList();
    if (parents.isEmpty() || random.nextInt(2) == 0) {
      return "";
    }
    Type parent = oneOf(parents);
    text.append(
        parent.kind() == Kind.CLASS || kind == Kind.INTERFACE ? " extends " : " implements ");
    return text.append(packageName)
        .append('.')
        .append(parent.with(arguments(parent, variables)))
        .toString();
  }

  private String arguments(Type type, List<String> variables) {
    if (random.nextInt(8) == 0) {
      return ""; // raw
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < type.variables().size(); i++) {
      arguments.add(value(variables));
    }
    return "<" + String.join(", ", arguments) + ">";
  }

  private List<String> variables(int atMost, Set<String> taken) {
    List<String> variables = new ArrayList<>();
    for (int i = random.nextInt(atMost + 2) - 1; i > 0; i--) {
      String name = oneOf(VARIABLES);
      if (!variables.contains(name) && !taken.contains(name)) {
        variables.add(name);
      }
    }
    return variables;
  }

  private String declaration(List<String> variables) {
    if (variables.isEmpty()) {
      return "";
    }
    List<String> declared = new ArrayList<>();
    for (String each : variables) {
      declared.add(each + oneOf(BOUNDS).formatted(each));
    }
    return "<" + String.join(", ", declared) + ">";
  }

  private String method(Kind kind, List<String> ofType, boolean hasParent, Set<String> signatures) {
    boolean isStatic = random.nextInt(8) == 0;
    List<String> own = variables(1, Set.of());
    if (isStatic && hasParent) {
      // If a method of the parent has the same erasure, both are members, which the language
      // forbids and javac does not report.
      own = List.of();
    }
    List<String> visible = new ArrayList<>(own);
    if (!isStatic) {
      visible.addAll(ofType);
    }
    String name = oneOf(NAMES);
    int parameters = random.nextInt(4);
    // Overloads differ in the number of their parameters: erasures must not clash.
    if (!signatures.add(name + parameters)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("  ").append(oneOf(DOCS).replace("\n", "\n  ")).append('\n');
    text.append("  ").append(annotations(isStatic)).append('\n');
    boolean isAbstract =
        !isStatic && (kind == Kind.CLASS || kind == Kind.INTERFACE) && random.nextInt(3) == 0;
    text.append("  ")
        .append(
            kind == Kind.INTERFACE ? "" : oneOf(List.of("public ", "public ", "protected ", "")));
    text.append(
        isStatic ? "static " : isAbstract ? "abstract " : kind == Kind.INTERFACE ? "default " : "");
    text.append(declaration(own)).append(own.isEmpty() ? "" : " ");
    text.append(returned(visible)).append(' ').append(name).append('(');
    text.append(parameters(parameters, visible)).append(')');
    if (random.nextInt(4) == 0) {
      text.append(" throws ").append(oneOf(EXCEPTIONS));
    }
    return text.append(
            isAbstract ? ";\n" : " { throw new java.lang.UnsupportedOperationException(); }\n")
        .toString();
  }

  private String annotations(boolean isStatic) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(2) == 0) {
      text.append("@io.smartasync.SmartAsync").append(settings()).append(' ');
    } else if (random.nextInt(6) == 0) {
      text.append("@io.smartasync.SmartAsync.Exclude ");
    }
    String other = oneOf(ANNOTATIONS);
    boolean isForVarargs = other.contains("SafeVarargs");
    return text.append(isForVarargs && !isStatic ? "" : isForVarargs ? "" : other).toString();
  }

  private String settings() {
    return oneOf(
        List.of(
            "",
            "",
            "",
            "",
            "",
            "(optional = true)",
            "(name = \"twin\")",
            "(timeout = \"5s\")",
            "(throwing = java.io.IOException.class)",
            "(single = true)",
            "(prefetch = 4)",
            "(as = reactor.core.publisher.Mono.class)"));
  }

  private String returned(List<String> visible) {
    return switch (random.nextInt(8)) {
      case 0 -> "void";
      case 1 -> oneOf(PRIMITIVES);
      case 2 -> value(visible);
      default -> {
        String container = oneOf(CONTAINERS);
        yield switch (random.nextInt(8)) {
          case 0 -> container;
          case 1 -> container + "<?>";
          case 2 -> container + "<? extends " + value(visible) + ">";
          case 3 -> container + "<" + container + "<" + value(visible) + ">>";
          default -> container + "<" + value(visible) + ">";
        };
      }
    };
  }

  private String value(List<String> visible) {
    int choice = random.nextInt(6);
    if (choice < 2 && !visible.isEmpty()) {
      return oneOf(visible);
    }
    if (choice == 2 && !types.isEmpty()) {
      Type type = oneOf(types);
      return type.variables().isEmpty()
          ? packageName + "." + type.name()
          : packageName
              + "."
              + type.name()
              + "<"
              + String.join(", ", type.variables().stream().map(each -> "?").toList())
              + ">";
    }
    return oneOf(VALUES);
  }

  private String parameters(int number, List<String> visible) {
    Set<String> names = new HashSet<>();
    List<String> parameters = new ArrayList<>();
    while (parameters.size() < number) {
      String name = oneOf(NAMES);
      if (names.add(name)) {
        String type =
            random.nextInt(4) == 0
                ? oneOf(PRIMITIVES)
                : random.nextInt(6) == 0 ? returnedBySupplier(visible) : value(visible);
        boolean isLast = parameters.size() == number - 1;
        String varargs = isLast && random.nextInt(6) == 0 ? "..." : "";
        String annotation = random.nextInt(8) == 0 ? "@Marks.Mark(letter = '\\n') " : "";
        parameters.add(annotation + oneOf(List.of("", "", "final ")) + type + varargs + " " + name);
      }
    }
    return String.join(", ", parameters);
  }

  private String returnedBySupplier(List<String> visible) {
    return "java.util.function.Supplier<? extends "
        + oneOf(CONTAINERS)
        + "<"
        + value(visible)
        + ">>";
  }

  private String clientsFile() {
    List<Type> asked = new ArrayList<>(types);
    asked.removeIf(each -> !each.isPublic() || random.nextInt(4) == 0);
    StringBuilder text = new StringBuilder("package " + packageName + ".clients;\n\n");
    if (!asked.isEmpty()) {
      text.append("@java.lang.SuppressWarnings({\"deprecation\", \"removal\"})\n");
      text.append("@io.smartasync.SmartAsync.For({\n");
      text.append(
          String.join(
              ",\n",
              asked.stream()
                  .map(each -> "  " + packageName + "." + each.name() + ".class")
                  .toList()));
      text.append("\n})\n");
    }
    return text.append("public interface Clients {}\n").toString();
  }

  private <X> X oneOf(List<X> list) {
    return list.get(random.nextInt(list.size()));
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("seed " + seed + "\n");
    sources.forEach((name, source) -> text.append("// ").append(name).append('\n').append(source));
    return text.toString();
  }
}
