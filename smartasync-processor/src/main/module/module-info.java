/**
 * The annotation processor of SmartAsync.
 *
 * <p>Compiled apart from the rest: the libraries that the processor is written with are shaded into
 * its jar, so that the module requires none of them.
 */
module io.smartasync.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      io.smartasync.processor.ProxyCheckProcessor,
      io.smartasync.processor.SmartAsyncProcessor;
}
