package recursive;

public class TextBuilder extends Builder<String, TextBuilder> {

  @Override
  protected TextBuilder self() {
    return this;
  }

  @Override
  protected String create() {
    return "text";
  }
}
