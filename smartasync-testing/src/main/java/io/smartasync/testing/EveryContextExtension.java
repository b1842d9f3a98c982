package io.smartasync.testing;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Provides one invocation of a test for each context of {@link EveryContext}. */
final class EveryContextExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return AnnotationSupport.isAnnotated(context.getTestMethod(), EveryContext.class);
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Method test = context.getRequiredTestMethod();
    EveryContext annotation =
        AnnotationSupport.findAnnotation(test, EveryContext.class).orElseThrow();
    List<CallContext> contexts = new ArrayList<>(Arrays.asList(annotation.value()));
    contexts.removeAll(Arrays.asList(annotation.except()));
    if (contexts.isEmpty()) {
      throw new ExtensionConfigurationException(
          "@EveryContext of " + test + " leaves out every context; write @Disabled instead");
    }
    return contexts.stream().distinct().map(Invocation::new);
  }

  private record Invocation(CallContext context) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
      return context.description();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new ContextInvocation(new Caller(context)));
    }
  }
}
