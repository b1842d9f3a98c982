package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/**
 * The names of what a class or interface extends and implements, itself among them.
 *
 * <p>Whether a type is of a library is told by them, and not by looking for the library's types,
 * most of which are not there: the compiler searches every module for each of those.
 *
 * <p>Good for one round.
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
        .filter(parent -> parent.getKind() == TypeKind.DECLARED)
        .forEach(parent -> names.addAll(of(MoreTypes.asTypeElement(parent))));
    known.put(type, names);
    return names;
  }
}
