package io.smartasync.processor.element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Finds methods by name and erased parameters, as members of a type, so that a method is compared
 * only with those that it could override or clash with.
 *
 * @param <M> what is found, for example the method itself
 */
public final class MethodIndex<M> {

  private record Key(String name, List<String> parameters) {}

  private final TypeElement type;
  private final Members members;
  private final Map<Key, List<M>> found = new HashMap<>();

  /**
   * Creates an empty index.
   *
   * @param type the type that declares or inherits the methods
   */
  public MethodIndex(TypeElement type, Members members) {
    this.type = type;
    this.members = members;
  }

  /** Adds a method under its own name. */
  public void add(ExecutableElement method, M value) {
    add(method.getSimpleName().toString(), method, value);
  }

  /** Adds what has a name and the parameters of a method. */
  public void add(String name, ExecutableElement like, M value) {
    found.computeIfAbsent(key(name, like), key -> new ArrayList<>()).add(value);
  }

  /** Removes what was added with the name and the parameters of a method. */
  public void remove(ExecutableElement method, M value) {
    like(method).remove(value);
  }

  /** Returns what was added with the name and the parameters of a method, in that order. */
  public List<M> like(ExecutableElement method) {
    return like(method.getSimpleName().toString(), method);
  }

  /** Returns what was added with a name and the parameters of a method, in that order. */
  public List<M> like(String name, ExecutableElement method) {
    return found.getOrDefault(key(name, method), List.of());
  }

  private Key key(String name, ExecutableElement method) {
    return new Key(name, members.erasedParameters(type, method));
  }
}
