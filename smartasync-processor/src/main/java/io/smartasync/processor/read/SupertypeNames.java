package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.MissingTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/**
 * Finds the names of the classes and interfaces that a type extends and implements, including its
 * own.
 *
 * <p>These names show whether a type belongs to a library. Looking for the types of libraries, most
 * of which are missing, would make the compiler search every module for each of them.
 *
 * <p>Valid for one round.
 */
final class SupertypeNames {

  private final Map<TypeElement, Set<String>> known = new HashMap<>();

  Set<String> of(TypeElement type) {
    Set<String> before = known.get(type);
    if (before != null) {
      return before;
    }
    Set<String> names = new HashSet<>();
    names.add(type.getQualifiedName().toString());
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(MissingTypes::isDeclared)
        .forEach(parent -> names.addAll(of(MoreTypes.asTypeElement(parent))));
    known.put(type, names);
    return names;
  }
}
