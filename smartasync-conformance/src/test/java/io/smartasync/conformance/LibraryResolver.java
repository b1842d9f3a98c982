package io.smartasync.conformance;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.artifact.JavaScopes;

/**
 * Resolves each library with what it depends on, as a project that depends on this library alone
 * would. Uses the settings and the local repository of the build; repositories that poms of
 * libraries declare are ignored.
 */
final class LibraryResolver implements AutoCloseable {

  private final Context context;
  private final DefaultRepositorySystemSession session;

  private LibraryResolver(Context context) {
    this.context = context;
    this.session = new DefaultRepositorySystemSession(context.repositorySystemSession());
    session.setIgnoreArtifactDescriptorRepositories(true);
  }

  /** Returns a resolver with the settings that the build passes as system properties. */
  static LibraryResolver ofBuild() {
    return new LibraryResolver(
        Runtimes.INSTANCE
            .getRuntime()
            .create(
                ContextOverrides.create()
                    .withUserSettings(true)
                    .withLocalRepositoryOverride(
                        Path.of(System.getProperty("conformance.repository")))
                    .build()));
  }

  ClassPath resolve(Library library) {
    List<Artifact> own = library.artifacts().stream().<Artifact>map(DefaultArtifact::new).toList();
    CollectRequest collect = new CollectRequest();
    own.forEach(each -> collect.addDependency(new Dependency(each, JavaScopes.COMPILE)));
    collect.setRepositories(context.remoteRepositories());
    try {
      List<Path> ownJars = new ArrayList<>();
      List<Path> otherJars = new ArrayList<>();
      for (ArtifactResult result :
          context
              .repositorySystem()
              .resolveDependencies(session, new DependencyRequest(collect, null))
              .getArtifactResults()) {
        Artifact artifact = result.getArtifact();
        if (artifact.getExtension().equals("jar")) {
          (isAmong(own, artifact) ? ownJars : otherJars).add(artifact.getFile().toPath());
        }
      }
      return new ClassPath(ownJars, otherJars);
    } catch (DependencyResolutionException e) {
      throw new IllegalStateException(library.name() + ": " + e.getMessage(), e);
    }
  }

  private static boolean isAmong(List<Artifact> own, Artifact artifact) {
    return own.stream()
        .anyMatch(
            each ->
                each.getGroupId().equals(artifact.getGroupId())
                    && each.getArtifactId().equals(artifact.getArtifactId()));
  }

  @Override
  public void close() {
    context.close();
  }
}
