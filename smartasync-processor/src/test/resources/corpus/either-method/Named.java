package either;

/** A supertype without operations. */
public interface Named {

  String name();

  default String title() {
    return "the " + name();
  }
}
