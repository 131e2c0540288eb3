package com.example.orders;

/** What a customer has ordered. */
public record Order(long id, String customer, State state) {

    /** Where an order is on its way. */
    public enum State {
        PLACED,
        CANCELLED
    }
}
