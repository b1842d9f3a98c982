package io.smartasync.processor;

import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.report.Message;
import io.smartasync.processor.report.Problem;
import io.smartasync.processor.report.ValidationReport;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;

/**
 * Checks that the sources are compiled for a version of Java on which the runtime can run. Older
 * compilers cannot load the processor, but newer ones compile for older versions.
 */
final class SourceVersionStep implements Step {

  private static final SourceVersion OLDEST = SourceVersion.RELEASE_21;

  private SourceVersion source = OLDEST;

  @Override
  public void process(Round round, GeneratedNames generated, Output output) {
    source = round.source();
  }

  /** Not before the last round: an error in an earlier round keeps others from generating code. */
  @Override
  public void finish(Elements elements, ValidationReport report) {
    if (source.compareTo(OLDEST) < 0) {
      String version = source.name().replace("RELEASE_", "");
      report.add(Problem.ofCompilation(Message.SOURCE_TOO_OLD.of(version)));
    }
  }
}
