package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A method of a generated facade that waits for what a method of the wrapped type returns or passes
 * to a callback, or that returns a stream of it.
 *
 * <p>The methods of facades carry no marks of their own. The wrapped type is the type that a facade
 * unwraps to; a method waits if it returns something else than the method that it calls.
 *
 * @param isStream whether the result is a stream, which waits where it is consumed
 * @param unwrap the name of the method that returns the wrapped instance
 * @param asynchronous the method of the wrapped type to call instead, or null if it has other
 *     parameters
 * @param instead the call to write instead
 */
record FacadeMethod(
    boolean isStream, String unwrap, @Nullable MethodSymbol asynchronous, String instead) {

  private static final Set<String> FACTORIES = Set.of("of", "wrap");
  private static final Set<String> UNWRAPS = Set.of("async", "asynchronous", "unwrap");
  private static final List<String> BLOCKING_SUFFIXES = List.of("AndAwait", "Blocking", "Sync");
  private static final List<String> BLOCKING_PREFIXES = List.of("blocking", "sync");

  /** Returns what a method of a facade does, or null if it is none that waits. */
  static @Nullable FacadeMethod of(MethodSymbol method, VisitorState state) {
    if (ASTHelpers.isStatic(method)
        || !(method.owner instanceof ClassSymbol facade)
        || isAsynchronous(method.getReturnType(), state)) {
      return null;
    }
    MethodSymbol unwrap = unwrapOf(facade);
    return unwrap == null || unwrap.equals(method)
        ? null
        : new Search(method, unwrap, state).result();
  }

  private static boolean isAsynchronous(Type type, VisitorState state) {
    return AsynchronousTypes.isFuture(type, state) || AsynchronousTypes.isPublisher(type, state);
  }

  /** Returns the method of a facade that returns the wrapped instance, or null if it is none. */
  private static @Nullable MethodSymbol unwrapOf(TypeSymbol type) {
    if (!type.isInterface() || !Twins.isGenerated(type)) {
      return null;
    }
    List<TypeSymbol> wrapped = new ArrayList<>();
    List<MethodSymbol> unwraps = new ArrayList<>();
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol method) {
        String name = method.getSimpleName().toString();
        if (method.isStatic() && FACTORIES.contains(name) && method.getParameters().size() == 1) {
          wrapped.add(method.getParameters().get(0).type.tsym);
        } else if (method.getModifiers().contains(Modifier.ABSTRACT)
            && UNWRAPS.contains(name)
            && method.getParameters().isEmpty()) {
          unwraps.add(method);
        }
      }
    }
    for (MethodSymbol each : unwraps) {
      if (wrapped.contains(each.getReturnType().tsym)) {
        return each;
      }
    }
    return null;
  }

  /** Looks for the method that a method of a facade calls. */
  private record Search(MethodSymbol method, String unwrap, Type wrapped, VisitorState state) {

    Search(MethodSymbol method, MethodSymbol unwrap, VisitorState state) {
      this(method, unwrap.getSimpleName().toString(), unwrap.getReturnType(), state);
    }

    @Nullable FacadeMethod result() {
      String name = method.getSimpleName().toString();
      MethodSymbol called = called(name);
      if (called != null && isPassedOn(called)) {
        return ofPassedOn(name);
      }
      if (called == null) {
        called = called(name + "Async");
      }
      if (called != null) {
        return waitingFor(called);
      }
      if (hasMethodWithMoreParameters(name)) {
        return found(null, unwrap + "()." + name + " with a callback");
      }
      return method.getParameters().isEmpty() && isAsynchronous(wrapped, state)
          ? found(null, unwrap + "()")
          : null;
    }

    private FacadeMethod waitingFor(MethodSymbol called) {
      return found(called, unwrap + "()." + called.getSimpleName());
    }

    private FacadeMethod found(@Nullable MethodSymbol called, String instead) {
      boolean isStream = AsynchronousTypes.isStream(method.getReturnType(), state);
      return new FacadeMethod(isStream, unwrap, called, instead);
    }

    /** A method of a library may wait itself, if the library has an asynchronous one beside it. */
    private @Nullable FacadeMethod ofPassedOn(String name) {
      for (String each : asynchronousNames(name).toList()) {
        MethodSymbol twin = called(each);
        if (twin != null && isAsynchronous(resultOf(twin), state)) {
          return new FacadeMethod(false, unwrap, twin, unwrap + "()." + each);
        }
      }
      return null;
    }

    private static Stream<String> asynchronousNames(String name) {
      Stream<String> withoutSuffix =
          BLOCKING_SUFFIXES.stream()
              .filter(name::endsWith)
              .map(suffix -> name.substring(0, name.length() - suffix.length()));
      Stream<String> withoutPrefix =
          BLOCKING_PREFIXES.stream()
              .filter(name::startsWith)
              .map(prefix -> name.substring(prefix.length()))
              .filter(rest -> !rest.isEmpty() && Character.isUpperCase(rest.charAt(0)))
              .map(rest -> Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
      return Stream.concat(
          Stream.of(name + "Async"),
          Stream.concat(withoutSuffix, withoutPrefix)
              .filter(stem -> !stem.isEmpty())
              .flatMap(stem -> Stream.of(stem, stem + "Async")));
    }

    /** Whether the facade returns what a method returns, as it is or in a facade. */
    private boolean isPassedOn(MethodSymbol called) {
      Types types = state.getTypes();
      Type result = types.erasure(resultOf(called));
      Type returned = types.erasure(method.getReturnType());
      MethodSymbol unwrapResult = unwrapOf(returned.tsym);
      return isSame(result, returned)
          || (unwrapResult != null
              && types.isSubtype(result, types.erasure(unwrapResult.getReturnType())));
    }

    private Type resultOf(MethodSymbol called) {
      return state.getTypes().memberType(wrapped, called).getReturnType();
    }

    /** Returns the method of the wrapped type with the same parameters, or null. */
    private @Nullable MethodSymbol called(String name) {
      for (MethodSymbol each : methodsNamed(name)) {
        if (hasSameParameters(each)) {
          return each;
        }
      }
      return null;
    }

    private boolean hasSameParameters(MethodSymbol called) {
      Types types = state.getTypes();
      List<Type> theirs = types.memberType(wrapped, called).getParameterTypes();
      List<Type> ours = method.type.getParameterTypes();
      if (ours.size() != theirs.size()) {
        return false;
      }
      for (int i = 0; i < ours.size(); i++) {
        if (!isSame(types.erasure(ours.get(i)), types.erasure(theirs.get(i)))) {
          return false;
        }
      }
      return true;
    }

    /** Annotations are not compared. */
    private boolean isSame(Type one, Type other) {
      Types types = state.getTypes();
      if (types.isArray(one) && types.isArray(other)) {
        return isSame(types.elemtype(one), types.elemtype(other));
      }
      return one.tsym.equals(other.tsym);
    }

    private boolean hasMethodWithMoreParameters(String name) {
      for (MethodSymbol each : methodsNamed(name)) {
        if (each.getParameters().size() > method.getParameters().size()) {
          return true;
        }
      }
      return false;
    }

    /** The methods of the type itself come first. */
    private List<MethodSymbol> methodsNamed(String name) {
      List<MethodSymbol> methods = new ArrayList<>();
      for (Type type : state.getTypes().closure(wrapped)) {
        for (Symbol member : type.tsym.members().getSymbolsByName(state.getName(name))) {
          if (member instanceof MethodSymbol each && !each.isStatic()) {
            methods.add(each);
          }
        }
      }
      return methods;
    }
  }
}
