package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.MessageText;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.Signatures;
import io.smartasync.processor.table.AsyncType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what cannot be generated, or does not apply, in annotations that ask for facades. */
final class FacadeCheck {

  private final AsyncTypes asyncTypes;
  private final Adapters adapters;
  private final CallbackParameters callbackParameters;
  private final Members members;

  FacadeCheck(
      AsyncTypes asyncTypes,
      Adapters adapters,
      CallbackParameters callbackParameters,
      Members members) {
    this.members = members;
    this.asyncTypes = asyncTypes;
    this.adapters = adapters;
    this.callbackParameters = callbackParameters;
  }

  /**
   * Returns the parts of an annotation that do not apply. If a type should not be named, the other
   * parts may depend on it, so only such types are returned.
   */
  List<Problem> validate(FacadeRequest request, List<Facade> facades) {
    List<Problem> ofTypes = new ArrayList<>();
    for (int i = 0; i < facades.size(); i++) {
      Facade facade = facades.get(i);
      Wrapped wrapped = request.types().get(i);
      AnnotationValue literal = wrapped.literal();
      validateAdapters(facade, request.element())
          .or(() -> validateName(facade))
          .or(
              () ->
                  wrapped.origin() == FacadeRequest.Origin.PRESET
                      ? Optional.empty()
                      : validateUse(facade))
          .map(text -> problemAt(request, literal, text))
          .ifPresent(ofTypes::add);
    }
    return ofTypes.isEmpty() ? validateElements(request, facades) : ofTypes;
  }

  /**
   * Returns a problem if the author has a type of the name, or the wrapped type has an interface of
   * this name. It would be reported when the facade is written, but then other facades refer to it.
   */
  private Optional<MessageText> validateName(Facade facade) {
    TypeElement type = facade.type();
    boolean isInterface =
        facade.name().equals(InterfaceNames.of(type))
            && members.isInSource(type)
            && (Annotations.isSmartAsync(type)
                || Methods.declaredIn(type).stream().anyMatch(Annotations::isSmartAsync));
    return isInterface || members.isTaken(facade.name())
        ? Optional.of(
            Message.FACADE_NAME_EXISTS.of(
                facade.name().canonicalName(), facade.type().getSimpleName()))
        : Optional.empty();
  }

  private List<Problem> validateElements(FacadeRequest request, List<Facade> facades) {
    Stream<Problem> single =
        validateNames(
            request,
            facades,
            "single",
            this::isPublisher,
            "a publisher",
            Message.SINGLE_OF_FACADE_METHOD);
    Stream<Problem> optional =
        validateNames(
            request,
            facades,
            "optional",
            method -> method.style().orElse(null) instanceof Style.OfOne && !method.isVoid(),
            "an asynchronous value",
            Message.OPTIONAL_OF_FACADE_METHOD);
    Set<TypeElement> types = new HashSet<>();
    facades.forEach(facade -> types.add(facade.type()));
    Stream<Problem> async =
        validateNames(
            request,
            facades,
            "async",
            method -> isChanged(method, types),
            "an asynchronous value",
            Message.ASYNC_OF_FACADE_METHOD);
    Stream<Problem> settings =
        Stream.of(
                validateElement(
                    request,
                    facades,
                    "throwing",
                    Style.OfOne.class,
                    Message.THROWING_OF_FACADE_WITHOUT_WAITS),
                validateElement(
                    request,
                    facades,
                    "timeout",
                    Style.OfOne.class,
                    Message.TIMEOUT_OF_FACADE_WITHOUT_WAITS),
                validateElement(
                    request,
                    facades,
                    "prefetch",
                    Style.OfMany.class,
                    Message.PREFETCH_OF_FACADE_WITHOUT_STREAMS))
            .flatMap(Optional::stream);
    return Stream.of(single, optional, async, settings).flatMap(each -> each).toList();
  }

  /** Returns whether the facade would change a method: wait for its result, or wrap it. */
  private boolean isChanged(FacadeMethod method, Set<TypeElement> types) {
    TypeMirror returned = method.type().getReturnType();
    return callbackParameters.of(method.type()).isPresent()
        || asyncTypes.rowOf(returned).isPresent()
        || (returned instanceof DeclaredType declared && types.contains(declared.asElement()));
  }

  /** Returns the types that are followed and returned nowhere. */
  List<Problem> validateFollow(List<FacadeRequest> requests, List<Facade> facades) {
    Set<ClassName> used = new HashSet<>();
    for (Facade facade : facades) {
      wrappings(facade)
          .map(FacadeMethod.Wrapping::facade)
          .filter(each -> !each.equals(facade.name()))
          .forEach(used::add);
      facade.parents().forEach(parent -> used.add(parent.name()));
    }
    List<Problem> problems = new ArrayList<>();
    for (FacadeRequest request : requests) {
      for (Wrapped wrapped : request.types()) {
        if (wrapped.origin() == FacadeRequest.Origin.FOLLOW && !used.contains(wrapped.facade())) {
          problems.add(problemAt(request, wrapped.literal(), notReturned(wrapped, facades)));
        }
      }
    }
    return problems;
  }

  private static MessageText notReturned(Wrapped wrapped, List<Facade> facades) {
    return Message.FOLLOW_NOT_RETURNED.of(
        facades.stream()
            .filter(each -> !each.type().equals(wrapped.type()))
            .map(each -> each.type().getSimpleName().toString())
            .collect(Collectors.joining("', '")),
        wrapped.type().getSimpleName());
  }

  /** Returns how the results of a facade are wrapped. */
  private static Stream<FacadeMethod.Wrapping> wrappings(Facade facade) {
    return Stream.concat(
        facade.own().flatMap(Facade.OwnValue::wrapping).stream(),
        facade.methods().stream().flatMap(method -> method.wrapping().stream()));
  }

  private static boolean isWrappedIn(ClassName facade, FacadeMethod method) {
    return method.wrapping().filter(each -> each.facade().equals(facade)).isPresent();
  }

  private Optional<MessageText> validateAdapters(Facade facade, Element user) {
    return facade.methods().stream()
        .flatMap(method -> adapters.problemOf(method.type().getReturnType(), user).stream())
        .findFirst();
  }

  private static Optional<MessageText> validateUse(Facade facade) {
    Name type = facade.type().getSimpleName();
    if (facade.own().filter(own -> own.wrapping().isEmpty()).isPresent()
        && facade.methods().isEmpty()
        && facade.parents().isEmpty()) {
      return Optional.of(Message.FACADE_OF_ASYNCHRONOUS_VALUE.of(type));
    }
    return isUseful(facade) ? Optional.empty() : Optional.of(Message.FACADE_NOT_NEEDED.of(type));
  }

  private static boolean isUseful(Facade facade) {
    return facade.own().isPresent()
        || !facade.parents().isEmpty()
        || facade.methods().stream()
            .anyMatch(
                method ->
                    method.style().isPresent()
                        || method.asynchronous().isPresent()
                        || (method.wrapping().isPresent() && !isWrappedIn(facade.name(), method)));
  }

  /** Returns whether a method returns a publisher that has no facade itself. */
  private boolean isPublisher(FacadeMethod method) {
    return method.style().isPresent()
        && (asyncTypes.rowOf(method.type().getReturnType()).orElse(null) instanceof AsyncType.OfMany
            || method.callback().filter(each -> each.type().isOfMany()).isPresent());
  }

  private static Stream<Problem> validateNames(
      FacadeRequest request,
      List<Facade> facades,
      String element,
      Predicate<FacadeMethod> isApplicable,
      String wanted,
      Message notApplicable) {
    List<Problem> problems = new ArrayList<>();
    for (AnnotationValue value : AnnotationValues.list(request.annotation(), element)) {
      String name = (String) value.getValue();
      List<FacadeMethod> named =
          facades.stream()
              .flatMap(each -> each.methods().stream())
              .filter(method -> method.calledName().equals(name))
              .toList();
      if (named.stream().anyMatch(isApplicable)) {
        continue;
      }
      String types =
          facades.stream()
              .map(each -> each.type().getSimpleName().toString())
              .collect(Collectors.joining("', '"));
      problems.add(
          problemAt(
              request,
              value,
              named.isEmpty()
                  ? unknown(facades, name, types, wanted, element)
                  : notApplicable.of(Signatures.of(named.get(0).method()))));
    }
    return problems.stream();
  }

  private static MessageText unknown(
      List<Facade> facades, String name, String types, String wanted, String element) {
    boolean exists =
        facades.stream()
            .anyMatch(facade -> hasPublicMethod(facade.type().asType(), name, new HashSet<>()));
    return exists
        ? Message.METHOD_NOT_IN_FACADE.of(types, name, element)
        : Message.UNKNOWN_METHOD.of(types, name, wanted, element);
  }

  private static boolean hasPublicMethod(TypeMirror type, String name, Set<TypeElement> visited) {
    if (type.getKind() != TypeKind.DECLARED || !visited.add(MoreTypes.asTypeElement(type))) {
      return false;
    }
    TypeElement element = MoreTypes.asTypeElement(type);
    return Methods.declaredIn(element).stream()
            .filter(method -> method.getModifiers().contains(Modifier.PUBLIC))
            .anyMatch(method -> method.getSimpleName().contentEquals(name))
        || Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
            .anyMatch(supertype -> hasPublicMethod(supertype, name, visited));
  }

  private static Optional<Problem> validateElement(
      FacadeRequest request,
      List<Facade> facades,
      String element,
      Class<? extends Style.Asynchronous> style,
      Message message) {
    AnnotationMirror annotation = request.annotation();
    Optional<AnnotationValue> value = AnnotationValues.find(annotation, element);
    if (value.isEmpty()
        || facades.stream().flatMap(FacadeCheck::styles).anyMatch(style::isInstance)) {
      return Optional.empty();
    }
    return Optional.of(problemAt(request, value.get(), message.of()));
  }

  private static Stream<Style.Asynchronous> styles(Facade facade) {
    return Stream.concat(
        facade.own().stream().map(Facade.OwnValue::style),
        facade.methods().stream().flatMap(method -> method.style().stream()));
  }

  private static Problem problemAt(FacadeRequest request, AnnotationValue value, MessageText text) {
    return Problem.at(request.element(), request.annotation(), value, text);
  }
}
