package io.github.evenhand.io;

import io.github.evenhand.budget.Budget;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that only equal budgets share. */
public final class Fingerprint {

    private Fingerprint() {}

    /**
     * {@return {@code sha256:} and the digest of the budget's canonical JSON in UTF-8, in hexadecimal}
     *
     * @param budget any budget
     */
    public static String of(Budget budget) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            BudgetWriter.toJson(budget, chunk -> digest.update(BudgetWriter.bytes(chunk)));
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
