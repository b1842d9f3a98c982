package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.NullMarkedScope;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an element with annotations that ask for facades. */
public final class FacadeReader {

  private static final List<String> FACTORY = List.of("of", "wrap");
  private static final List<String> UNWRAP = List.of("async", "asynchronous", "unwrap");
  private static final List<String> STREAM = List.of("stream", "values");
  private static final List<String> AWAIT = List.of("await", "value");

  private final FacadeRequestReader requestReader;
  private final FacadeMembers facadeMembers;
  private final FacadeMethodReader methodReader;
  private final StyleReader styleReader;
  private final FacadeParents facadeParents;
  private final FacadeCheck check;

  /**
   * Creates a reader for one round.
   *
   * @param adapters finds the adapters of types that are not in the table
   * @param repairedTypes replaces types that are missing
   */
  public FacadeReader(
      Elements elements, Types types, Adapters adapters, RepairedTypes repairedTypes) {
    Members members = new Members(elements, types);
    AsyncTypes asyncTypes = new AsyncTypes(elements, types, adapters::adapterOf);
    CheckedExceptions checkedExceptions = new CheckedExceptions(elements, types, repairedTypes);
    this.styleReader = new StyleReader(asyncTypes, repairedTypes);
    this.requestReader =
        new FacadeRequestReader(new SettingsReader(asyncTypes, adapters, checkedExceptions));
    this.facadeMembers = new FacadeMembers(elements, types, members, asyncTypes);
    this.methodReader = new FacadeMethodReader(elements, members, styleReader, checkedExceptions);
    this.facadeParents = new FacadeParents(types, members, styleReader);
    this.check = new FacadeCheck(asyncTypes, adapters);
  }

  /**
   * Returns the types that have to exist before an element can be read.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  public Missing missingTypes(Element element, GeneratedNames generated) {
    return MissingFacadeTypes.of(element, facadeMembers, generated);
  }

  /** Returns the names of the facades that an element asks for, as far as their types exist. */
  public static List<ClassName> names(Element element) {
    return FacadeRequestReader.facadeNames(element);
  }

  /**
   * Returns the facades to generate for an element, or empty if something is wrong.
   *
   * @param report takes what is wrong
   */
  public Optional<List<Facade>> read(Element element, ValidationReport report) {
    return requestReader.read(element, report).flatMap(requests -> read(element, requests, report));
  }

  private Optional<List<Facade>> read(
      Element element, List<FacadeRequest> requests, ValidationReport report) {
    FacadeTypes types =
        new FacadeTypes(requests.stream().flatMap(each -> each.types().stream()).toList());
    PackageElement facadePackage = MoreElements.getPackage(element);
    Map<Wrapped, List<FacadeMethod>> methods = new LinkedHashMap<>();
    for (FacadeRequest request : requests) {
      for (Wrapped wrapped : request.types()) {
        methods.put(
            wrapped,
            methodReader.read(
                wrapped.type(),
                facadeMembers.of(wrapped.type(), facadePackage),
                request.settings(),
                types));
      }
    }
    Facade.Names names = names(methods.values().stream().flatMap(List::stream).toList());
    List<Facade> facades = new ArrayList<>();
    for (FacadeRequest request : requests) {
      List<Facade> ofRequest =
          request.types().stream()
              .map(each -> facade(request, each, methods, names, types))
              .toList();
      facades.addAll(ofRequest);
      if (!report.passes(check.validate(request, ofRequest))) {
        return Optional.empty();
      }
    }
    return report.passes(check.validateFollow(requests, facades))
        ? Optional.of(facades)
        : Optional.empty();
  }

  private Facade facade(
      FacadeRequest request,
      Wrapped wrapped,
      Map<Wrapped, List<FacadeMethod>> methods,
      Facade.Names names,
      FacadeTypes types) {
    TypeElement type = wrapped.type();
    List<FacadeParents.Ancestor> parents = facadeParents.of(wrapped, request, methods, types);
    return new Facade(
        request.element(),
        type,
        wrapped.facade(),
        isPublic(request.element(), type),
        TypeParameters.of(type),
        names,
        own(type, request.settings(), methods.getOrDefault(wrapped, List.of()), types),
        parents.stream()
            .map(each -> new Facade.Parent(each.wrapped().facade(), each.type()))
            .toList(),
        facadeParents.declared(wrapped, parents, methods));
  }

  private static boolean isPublic(Element element, TypeElement type) {
    return Supertypes.isVisibleOutsidePackage(type)
        && (!(element instanceof TypeElement annotated)
            || Supertypes.isVisibleOutsidePackage(annotated));
  }

  private Optional<Facade.OwnValue> own(
      TypeElement type, FacadeSettings settings, List<FacadeMethod> methods, FacadeTypes facades) {
    return styleReader
        .styleOf(type.asType(), settings.forMethod(""))
        .map(
            style ->
                new Facade.OwnValue(
                    free(style instanceof Style.OfMany ? STREAM : AWAIT, methods, 0),
                    style,
                    new ResultWrapping(facades).of(style, NullMarkedScope.contains(type)),
                    style instanceof Style.OfOne ? settings.common().throwing() : List.of(),
                    style instanceof Style.OfOne ? settings.common().timeout() : Optional.empty()));
  }

  private static Facade.Names names(List<FacadeMethod> methods) {
    return new Facade.Names(free(FACTORY, methods, 1), free(UNWRAP, methods, 0));
  }

  /** Returns the first of some names that no method with that number of parameters has. */
  private static String free(List<String> names, List<FacadeMethod> methods, int parameters) {
    List<String> taken =
        methods.stream()
            .filter(method -> method.type().getParameterTypes().size() == parameters)
            .map(FacadeMethod::name)
            .toList();
    String name = names.get(0);
    for (int i = 1; taken.contains(name); i++) {
      name = i < names.size() ? names.get(i) : name + "_";
    }
    return name;
  }
}
