package com.example.shop;

import java.util.ArrayList;
import java.util.List;

public class Cart {
    private static final List<byte[]> KEPT = new ArrayList<>();

    private final List<byte[]> own = new ArrayList<>();

    public void add() {
        own.add(new byte[100]);
    }

    public void addToAll() {
        KEPT.add(new byte[100]);
    }
}
