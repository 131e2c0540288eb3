package com.example.shop;

import java.util.ArrayList;
import java.util.List;

public class Orders {

    private final List<String> placed = new ArrayList<>();
    private final Mail mail;

    public Orders(Mail mail) {
        this.mail = mail;
    }

    /** Remembers every order, and forgets none. */
    public void place(String order) {
        placed.add(order);
        mail.send(order);
    }

    public void confirm(String order) {
        mail.send(order);
    }
}
