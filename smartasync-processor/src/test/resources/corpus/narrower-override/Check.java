package narrower;

import java.io.IOException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Source.InMemory memory = new Source.InMemory();
    String text = memory.read();
    assert text.equals("text");
    SmartSource_InMemory wrapped = SmartSource_InMemory.of(memory);
    assert wrapped.read().equals("text") && wrapped.size() == 4;
    SmartSource source = SmartSource.of(memory);
    CharSequence same = source.read();
    assert same.equals("text") && source.size() == 4;
    assert source.sizeAsync().join() == 4;
  }
}
