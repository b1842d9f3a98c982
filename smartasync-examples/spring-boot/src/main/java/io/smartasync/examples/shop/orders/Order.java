package io.smartasync.examples.shop.orders;

/**
 * An order that has been committed.
 *
 * @param id its number
 * @param item what was ordered
 * @param pieces how many
 * @param cents what all pieces cost
 */
public record Order(long id, String item, int pieces, int cents) {}
