package io.github.evenhand.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where the files of a budget come from. */
interface BudgetFiles {

    /**
     * Opens a file.
     *
     * @return empty if there is none of this name
     * @throws Refusal if there is one that must not be read
     */
    Optional<InputStream> open(String name) throws IOException;
}
