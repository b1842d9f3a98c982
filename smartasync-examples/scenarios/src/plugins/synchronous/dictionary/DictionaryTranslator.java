package dictionary;

import java.io.IOException;
import java.util.Map;
import translator.SmartTranslator;

/** A plugin whose author writes the synchronous method. */
public class DictionaryTranslator implements SmartTranslator {

  private static final Map<String, String> WORDS = Map.of("tree", "Baum");

  @Override
  public String translate(String word) throws IOException {
    String translation = WORDS.get(word);
    if (translation == null) {
      throw new IOException("unknown word: " + word);
    }
    return translation;
  }
}
