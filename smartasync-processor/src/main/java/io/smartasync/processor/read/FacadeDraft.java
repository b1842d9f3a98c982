package io.smartasync.processor.read;

import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.read.FacadeRequest.Wrapped;
import java.util.List;
import java.util.Optional;

/**
 * What a facade has, before it is decided which facades it extends.
 *
 * @param wrapped the type
 * @param request the annotation that asks for the facade
 * @param methods all methods, also those that it may inherit from a facade that it extends
 * @param own the asynchronous value that the type itself is, if it is one
 */
record FacadeDraft(
    Wrapped wrapped,
    FacadeRequest request,
    List<FacadeMethod> methods,
    Optional<Facade.OwnValue> own) {}
