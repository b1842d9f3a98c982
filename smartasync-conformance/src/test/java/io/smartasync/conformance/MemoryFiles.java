package io.smartasync.conformance;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Keeps generated sources in memory, and discards class files unless there is a directory for them.
 * Reads from a real file manager.
 */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
    implements StandardJavaFileManager {

  /** The path of the directory in which the files in memory seem to be. */
  static final String ROOT = "/memory/";

  private boolean isWriting;
  private boolean isWritingSources;

  MemoryFiles(StandardJavaFileManager files) {
    super(files);
  }

  /** Returns a source file. */
  static JavaFileObject source(String typeName, String text) {
    return new Source(typeName, text);
  }

  /** Writes class files to a directory from now on. */
  void writeClassesTo(Path directory) {
    try {
      fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(directory));
      isWriting = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes generated sources to a directory from now on. */
  void writeSourcesTo(Path directory) throws IOException {
    fileManager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(directory));
    isWritingSources = true;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
      throws IOException {
    boolean isSource = kind == JavaFileObject.Kind.SOURCE;
    if (isSource ? isWritingSources : isWriting) {
      return super.getJavaFileForOutput(location, className, kind, null);
    }
    return isSource ? new Source(className, "") : new Discarded(className, kind);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  @Override
  public boolean contains(Location location, FileObject file) throws IOException {
    return !(file instanceof SimpleJavaFileObject) && super.contains(location, file);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
      Iterable<? extends File> list) {
    return fileManager.getJavaFileObjectsFromFiles(list);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(File... list) {
    return fileManager.getJavaFileObjects(list);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
    return fileManager.getJavaFileObjectsFromStrings(names);
  }

  @Override
  public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
    return fileManager.getJavaFileObjects(names);
  }

  @Override
  public void setLocation(Location location, Iterable<? extends File> path) throws IOException {
    fileManager.setLocation(location, path);
  }

  @Override
  public void setLocationFromPaths(Location location, Collection<? extends Path> paths)
      throws IOException {
    fileManager.setLocationFromPaths(location, paths);
  }

  @Override
  public Iterable<? extends File> getLocation(Location location) {
    return fileManager.getLocation(location);
  }

  @Override
  public Iterable<? extends Path> getLocationAsPaths(Location location) {
    return fileManager.getLocationAsPaths(location);
  }

  @Override
  public Path asPath(FileObject file) {
    if (file instanceof SimpleJavaFileObject) {
      throw new UnsupportedOperationException("A file in memory has no path");
    }
    return fileManager.asPath(file);
  }

  private static URI uri(String typeName, JavaFileObject.Kind kind) {
    return URI.create("memory://" + ROOT + typeName.replace('.', '/') + kind.extension);
  }

  private static final class Source extends SimpleJavaFileObject {

    private String text;

    Source(String typeName, String text) {
      super(uri(typeName, Kind.SOURCE), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    @Override
    public Writer openWriter() {
      return new StringWriter() {
        @Override
        public void close() {
          text = toString();
        }
      };
    }
  }

  private static final class Discarded extends SimpleJavaFileObject {

    Discarded(String typeName, Kind kind) {
      super(uri(typeName, kind), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      return OutputStream.nullOutputStream();
    }
  }
}
