package io.smartasync.processor.write;

import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.RawTypes;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.util.Types;

/**
 * Finds inherited methods that a raw supertype overrides by one with other parameters: {@code
 * get(Integer)} of {@code Impl<E> implements Source<Integer>} is {@code get(Object)} in {@code
 * Source}. A subtype of the raw {@code Impl} inherits both methods of the generated interfaces, but
 * the compiler of Eclipse finds only the first in {@code Impl}.
 */
final class RawOverrides {

  private final Map<Name, List<ExecutableElement>> inherited;
  private final Members members;

  RawOverrides(SmartInterface smart, Members members, Types types) {
    this.members = members;
    // Usually there is no raw type, and then overloads need not be compared.
    List<Operation> candidates =
        RawTypes.areAbove(smart.origin(), types) ? smart.inherited() : List.of();
    this.inherited =
        candidates.stream()
            .map(Operation::method)
            .collect(Collectors.groupingBy(ExecutableElement::getSimpleName));
  }

  boolean isOverridden(ExecutableElement method) {
    return inherited.getOrDefault(method.getSimpleName(), List.of()).stream()
        .anyMatch(
            each -> !each.equals(method) && members.overrides(each, method, Members.ownerOf(each)));
  }
}
