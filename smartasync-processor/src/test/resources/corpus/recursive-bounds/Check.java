package recursive;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    TextBuilder builder = new TextBuilder().withAsync("a").join().with("b");
    String text = builder.build();
    assert text.equals("text");
    SmartBuilder<String, TextBuilder> wrapped = SmartBuilder.of(builder);
    assert wrapped.with("c") == builder;
    assert wrapped.build().equals("text");
  }
}
