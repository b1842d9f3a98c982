package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.NullMarkedScope;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.element.Visibility;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import io.smartasync.processor.report.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an element with annotations that ask for facades. */
public final class FacadeReader {

  private static final List<String> FACTORY = List.of("of", "wrap");
  private static final List<String> UNWRAP = List.of("async", "asynchronous", "unwrap");
  private static final List<String> STREAM = List.of("stream", "values");
  private static final List<String> AWAIT = List.of("await", "value");

  private final Types types;
  private final Members members;
  private final FacadeRequestReader requestReader;
  private final FacadeMembers facadeMembers;
  private final FacadeMethodReader methodReader;
  private final StyleReader styleReader;
  private final FacadeCheck check;

  /**
   * Creates a reader for one round.
   *
   * @param adapters finds the adapters of types that are not in the table
   * @param repairedTypes replaces types that are missing
   * @param defaults the options of the compiler
   */
  public FacadeReader(
      Elements elements,
      Types types,
      Adapters adapters,
      RepairedTypes repairedTypes,
      BuildDefaults defaults) {
    this.types = types;
    this.members = new Members(elements, types);
    AsyncTypes asyncTypes = new AsyncTypes(elements, types, adapters::adapterOf);
    CheckedExceptions checkedExceptions = new CheckedExceptions(elements, types, repairedTypes);
    this.styleReader = new StyleReader(asyncTypes, repairedTypes);
    this.requestReader =
        new FacadeRequestReader(
            new SettingsReader(asyncTypes, adapters, checkedExceptions),
            new DeclarationCheck(members),
            defaults.settings());
    this.facadeMembers = new FacadeMembers(elements, types, members, asyncTypes);
    CallbackParameters callbackParameters =
        new CallbackParameters(elements, types, adapters, asyncTypes);
    this.methodReader =
        new FacadeMethodReader(
            elements,
            types,
            members,
            styleReader,
            checkedExceptions,
            new KeptResults(elements, asyncTypes),
            callbackParameters);
    this.check = new FacadeCheck(asyncTypes, adapters, callbackParameters, members);
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
    List<FacadeDraft> drafts = new ArrayList<>();
    for (FacadeRequest request : requests) {
      for (Wrapped wrapped : request.types()) {
        drafts.add(draft(request, wrapped, facadePackage, types));
      }
    }
    FacadeParents parents = new FacadeParents(drafts, this.types, members, styleReader);
    Facade.Names names = names(drafts.stream().flatMap(each -> each.methods().stream()).toList());
    List<Facade> facades = drafts.stream().map(each -> facade(each, parents, names)).toList();
    boolean isValid = true;
    for (FacadeRequest request : requests) {
      List<Facade> ofRequest =
          IntStream.range(0, drafts.size())
              .filter(i -> drafts.get(i).request().equals(request))
              .mapToObj(facades::get)
              .toList();
      isValid &= report.passes(check.validate(request, ofRequest));
    }
    return isValid && report.passes(check.validateFollow(requests, facades))
        ? Optional.of(facades)
        : Optional.empty();
  }

  private FacadeDraft draft(
      FacadeRequest request, Wrapped wrapped, PackageElement facadePackage, FacadeTypes types) {
    TypeElement type = wrapped.type();
    List<FacadeMethod> methods =
        methodReader.read(type, facadeMembers.of(type, facadePackage), request.settings(), types);
    return new FacadeDraft(wrapped, request, methods, own(type, request, methods, types));
  }

  private static Facade facade(FacadeDraft draft, FacadeParents parents, Facade.Names names) {
    TypeElement type = draft.wrapped().type();
    return new Facade(
        draft.request().element(),
        type,
        draft.wrapped().facade(),
        isPublic(draft.request().element(), type),
        TypeParameters.of(type),
        names,
        draft.own(),
        parents.of(draft.wrapped()).stream()
            .map(each -> new Facade.Parent(each.wrapped().facade(), each.type()))
            .toList(),
        parents.declared(draft),
        draft.methods());
  }

  private static boolean isPublic(Element element, TypeElement type) {
    return Supertypes.isVisibleOutsidePackage(type)
        && (!(element instanceof TypeElement annotated)
            || Supertypes.isVisibleOutsidePackage(annotated));
  }

  /** Returns how the facade waits for the instance itself, unless the value cannot be named. */
  private Optional<Facade.OwnValue> own(
      TypeElement type, FacadeRequest request, List<FacadeMethod> methods, FacadeTypes facades) {
    FacadeSettings settings = request.settings();
    PackageElement facadePackage = MoreElements.getPackage(request.element());
    return styleReader
        .styleOf(type.asType(), settings.forMethod(""))
        .filter(style -> isVisible(style.value(), facadePackage))
        .map(
            style ->
                new Facade.OwnValue(
                    free(style instanceof Style.OfMany ? STREAM : AWAIT, methods, 0),
                    style,
                    new ResultWrapping(facades).of(style, NullMarkedScope.contains(type)),
                    style instanceof Style.OfOne ? settings.common().throwing() : List.of(),
                    style instanceof Style.OfOne ? settings.common().timeout() : Optional.empty()));
  }

  private static boolean isVisible(TypeMirror type, PackageElement from) {
    return ReferencedTypes.in(type).stream()
        .filter(MissingTypes::isDeclared)
        .allMatch(each -> Visibility.isVisible(MoreTypes.asTypeElement(each), from));
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
