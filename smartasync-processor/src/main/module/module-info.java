/**
 * The annotation processor of SmartAsync.
 *
 * <p>This descriptor is compiled separately from the classes. The libraries that the processor uses
 * are shaded into its jar, so the module requires none of them.
 */
module io.smartasync.processor {
  requires java.compiler;

  provides javax.annotation.processing.Processor with
      io.smartasync.processor.ProxyCheckProcessor,
      io.smartasync.processor.SmartAsyncProcessor;
}
