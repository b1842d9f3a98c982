package io.smartasync.benchmarks.suite;

import io.smartasync.benchmarks.Contender;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** Reads the benchmark classes. */
public final class Benchmarks {

  private Benchmarks() {}

  /** Returns the contenders of a class: SmartAsync, then the yardsticks, then the peers by name. */
  public static List<Method> contenders(Class<?> benchmark) {
    return Arrays.stream(benchmark.getMethods())
        .filter(method -> method.isAnnotationPresent(Benchmark.class))
        .sorted(
            Comparator.comparing((Method method) -> contender(method).role())
                .thenComparing(method -> contender(method).value()))
        .toList();
  }

  /** Returns the name and role of a benchmark. */
  public static Contender contender(Method benchmark) {
    Contender contender = benchmark.getAnnotation(Contender.class);
    if (contender == null) {
      throw new IllegalArgumentException(benchmark + " needs a @Contender to be reported");
    }
    return contender;
  }

  /** Returns all combinations of the values of a class's parameters. */
  public static List<Map<String, String>> parameters(Class<?> benchmark) {
    List<Map<String, String>> combinations = List.of(Map.of());
    for (Field field : benchmark.getFields()) {
      Param parameter = field.getAnnotation(Param.class);
      if (parameter != null) {
        combinations = extend(combinations, field.getName(), values(field, parameter));
      }
    }
    return combinations;
  }

  private static List<String> values(Field field, Param parameter) {
    return field.getType().isEnum()
        ? Arrays.stream(field.getType().getEnumConstants()).map(Object::toString).toList()
        : List.of(parameter.value());
  }

  private static List<Map<String, String>> extend(
      List<Map<String, String>> combinations, String name, List<String> values) {
    List<Map<String, String>> extended = new ArrayList<>();
    for (Map<String, String> combination : combinations) {
      for (String value : values) {
        Map<String, String> one = new LinkedHashMap<>(combination);
        one.put(name, value);
        extended.add(one);
      }
    }
    return extended;
  }
}
