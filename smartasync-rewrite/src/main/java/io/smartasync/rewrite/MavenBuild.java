package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Changes a {@code pom.xml}. */
final class MavenBuild {

  private static final String GROUP = "io.smartasync";
  private static final String RUNTIME = "smartasync";
  private static final String PROCESSOR = "smartasync-processor";
  private static final String PROPERTY = "smartasync.version";
  private static final String REFERENCE = "${" + PROPERTY + "}";
  private static final String COMPILER = "maven-compiler-plugin";

  /** The oldest supported Maven has an older one, which ignores the processor path. */
  private static final String COMPILER_VERSION = "3.16.0";

  /** The order of the elements that may have to be added to a project. */
  private static final List<String> ORDER =
      List.of("properties", "dependencyManagement", "dependencies", "build");

  private static final Set<String> PROCESSORS_ON_THE_CLASS_PATH =
      Set.of("lombok", "auto-value", "value", "dagger-compiler", "hibernate-jpamodelgen");

  private final Xml.Document document;
  private final boolean main;
  private final String indent;

  MavenBuild(Xml.Document document, boolean main) {
    this.document = document;
    this.main = main;
    this.indent = indentOf(document.getRoot());
  }

  /** Trees are equal if their ids are, so a change shows in the reference only. */
  @SuppressWarnings("ReferenceEquality")
  Xml.Document changed() {
    Xml.Tag root = document.getRoot();
    boolean runtime = hasDependency(root, RUNTIME);
    boolean processor = !main || hasProcessor(root);
    if (runtime && processor) {
      return document;
    }
    Xml.Tag changed = root;
    if (child(root, "properties").flatMap(each -> child(each, PROPERTY)).isEmpty()) {
      changed = within(changed, "properties", this::withProperty);
    }
    boolean onClassPath = main && !processor && findsProcessorsOnClassPath(root);
    if (!runtime) {
      changed =
          within(
              changed, "dependencies", all -> with(all, dependency(RUNTIME, main ? "" : "test")));
    }
    if (onClassPath) {
      changed =
          within(changed, "dependencies", all -> with(all, dependency(PROCESSOR, "provided")));
    }
    if (!processor) {
      changed =
          within(
              changed,
              "build",
              build -> within(build, "plugins", plugins -> withCompiler(plugins, onClassPath)));
    }
    return changed == root ? document : document.withRoot(changed);
  }

  private Xml.Tag withProperty(Xml.Tag properties) {
    return with(properties, "<" + PROPERTY + ">" + Version.CURRENT + "</" + PROPERTY + ">");
  }

  private static String dependency(String artifact, String scope) {
    return """
        <dependency>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>%s
        </dependency>"""
        .formatted(
            GROUP, artifact, REFERENCE, scope.isEmpty() ? "" : "\n  <scope>" + scope + "</scope>");
  }

  private Xml.Tag withCompiler(Xml.Tag plugins, boolean onClassPath) {
    boolean known =
        plugins.getChildren("plugin").stream().anyMatch(each -> isArtifact(each, COMPILER));
    Xml.Tag complete =
        known
            ? plugins
            : with(
                plugins,
                """
                <plugin>
                  <groupId>org.apache.maven.plugins</groupId>
                  <artifactId>%s</artifactId>%s
                </plugin>"""
                    .formatted(
                        COMPILER,
                        isVersionManaged()
                            ? ""
                            : "\n  <version>" + COMPILER_VERSION + "</version>"));
    return mapChildren(
        complete,
        plugin ->
            plugin.getName().equals("plugin") && isArtifact(plugin, COMPILER)
                ? within(
                    plugin,
                    "configuration",
                    configuration -> withProcessor(configuration, onClassPath))
                : plugin);
  }

  private boolean isVersionManaged() {
    Xml.Tag root = document.getRoot();
    return child(root, "parent").isPresent()
        || child(root, "build")
            .flatMap(build -> child(build, "pluginManagement"))
            .flatMap(managed -> child(managed, "plugins"))
            .stream()
            .flatMap(plugins -> plugins.getChildren("plugin").stream())
            .anyMatch(
                plugin -> isArtifact(plugin, COMPILER) && child(plugin, "version").isPresent());
  }

  private Xml.Tag withProcessor(Xml.Tag configuration, boolean onClassPath) {
    Xml.Tag running =
        mapChildren(
            configuration, each -> each.getName().equals("proc") ? each.withValue("full") : each);
    if (onClassPath) {
      return child(running, "proc").isPresent() ? running : with(running, "<proc>full</proc>");
    }
    return within(
        running,
        "annotationProcessorPaths",
        paths ->
            with(
                paths,
                """
                <path>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </path>"""
                    .formatted(GROUP, PROCESSOR, REFERENCE)));
  }

  private static boolean hasDependency(Xml.Tag root, String artifact) {
    return child(root, "dependencies").stream()
        .flatMap(all -> all.getChildren("dependency").stream())
        .anyMatch(each -> isArtifact(each, artifact) && isGroup(each));
  }

  private static boolean hasProcessor(Xml.Tag root) {
    return hasDependency(root, PROCESSOR)
        || compilers(root)
            .flatMap(each -> each.getChildren("annotationProcessorPaths").stream())
            .flatMap(paths -> paths.getChildren().stream())
            .anyMatch(each -> isArtifact(each, PROCESSOR));
  }

  /** Returns whether the compiler finds processors among the dependencies. */
  private static boolean findsProcessorsOnClassPath(Xml.Tag root) {
    boolean explicit =
        compilers(root).anyMatch(each -> child(each, "annotationProcessorPaths").isPresent());
    return !explicit
        && child(root, "dependencies").stream()
            .flatMap(all -> all.getChildren("dependency").stream())
            .map(each -> each.getChildValue("artifactId").orElse(""))
            .anyMatch(
                artifact ->
                    PROCESSORS_ON_THE_CLASS_PATH.contains(artifact)
                        || artifact.endsWith("-processor")
                        || artifact.endsWith("-apt"));
  }

  /** Returns the configurations of the compiler plugin, also the managed one. */
  private static Stream<Xml.Tag> compilers(Xml.Tag root) {
    return child(root, "build").stream()
        .flatMap(
            build -> Stream.concat(Stream.of(build), child(build, "pluginManagement").stream()))
        .flatMap(parent -> child(parent, "plugins").stream())
        .flatMap(plugins -> plugins.getChildren("plugin").stream())
        .filter(plugin -> isArtifact(plugin, COMPILER))
        .flatMap(plugin -> child(plugin, "configuration").stream());
  }

  private static boolean isArtifact(Xml.Tag tag, String artifact) {
    return tag.getChildValue("artifactId").filter(artifact::equals).isPresent();
  }

  private static boolean isGroup(Xml.Tag tag) {
    return tag.getChildValue("groupId").filter(GROUP::equals).isPresent();
  }

  private static Optional<Xml.Tag> child(Xml.Tag parent, String name) {
    return parent.getChild(name);
  }

  /** Changes a child, which is added first if it is missing. */
  private Xml.Tag within(Xml.Tag parent, String name, UnaryOperator<Xml.Tag> change) {
    Xml.Tag complete =
        child(parent, name).isPresent() ? parent : with(parent, "<" + name + ">\n</" + name + ">");
    return mapChildren(complete, each -> each.getName().equals(name) ? change.apply(each) : each);
  }

  @SuppressWarnings("ReferenceEquality")
  private static Xml.Tag mapChildren(Xml.Tag parent, UnaryOperator<Xml.Tag> change) {
    List<? extends Content> content = parent.getContent();
    if (content == null) {
      return parent;
    }
    boolean same = true;
    List<Content> changed = new ArrayList<>();
    for (Content each : content) {
      Content result = each instanceof Xml.Tag tag ? change.apply(tag) : each;
      same &= result == each;
      changed.add(result);
    }
    return same ? parent : parent.withContent(changed);
  }

  /** Adds an element, indented like its parent's others. */
  private Xml.Tag with(Xml.Tag parent, String element) {
    String outer = lineOf(parent);
    String prefix = "\n" + outer + indent;
    String text =
        element.lines().map(line -> relative(line)).reduce((a, b) -> a + prefix + b).orElseThrow();
    Xml.Tag added = Xml.Tag.build(prefix + text).withPrefix(prefix);
    List<Content> content = new ArrayList<>();
    if (parent.getContent() != null) {
      content.addAll(parent.getContent());
    }
    int index = indexFor(parent, added, content);
    content.add(index, added);
    Xml.Tag changed = parent.withContent(content);
    Xml.Tag.Closing closing = changed.getClosing();
    return closing == null || closing.getPrefix().contains("\n")
        ? changed
        : changed.withClosing(closing.withPrefix("\n" + outer));
  }

  /** The text blocks of this class are indented by two spaces. */
  private String relative(String line) {
    int spaces = line.length() - line.stripLeading().length();
    return indent.repeat(spaces / 2) + line.stripLeading();
  }

  private static int indexFor(Xml.Tag parent, Xml.Tag added, List<Content> content) {
    int order = ORDER.indexOf(added.getName());
    if (!parent.getName().equals("project") || order < 0) {
      return content.size();
    }
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof Xml.Tag tag && ORDER.indexOf(tag.getName()) > order) {
        return i;
      }
    }
    return content.size();
  }

  private static String lineOf(Xml.Tag tag) {
    String prefix = tag.getPrefix();
    return prefix.substring(prefix.lastIndexOf('\n') + 1);
  }

  private static String indentOf(Xml.Tag root) {
    return root.getChildren().stream()
        .map(MavenBuild::lineOf)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse("  ");
  }
}
