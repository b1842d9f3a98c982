package translator;

import io.smartasync.SmartAsync;
import java.io.IOException;

/** What the program expects of its plugins, which implement {@code SmartTranslator}. */
@SmartAsync(either = true)
public interface Translator {

  /** Translates a word. */
  String translate(String word) throws IOException;
}
