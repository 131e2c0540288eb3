package com.example.orders;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Lesson 3: serves requests on a pooled thread. */
public final class OrderDesk implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /** The leak: the thread lives on, and the entries with it. */
    public void serveLeaky(long id) throws ExecutionException, InterruptedException {
        worker.submit(() -> AuditTrail.note("order " + id)).get();
    }

    public void serve(long id) throws ExecutionException, InterruptedException {
        worker.submit(() -> {
                    try {
                        AuditTrail.note("order " + id);
                    } finally {
                        AuditTrail.clear();
                    }
                })
                .get();
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
