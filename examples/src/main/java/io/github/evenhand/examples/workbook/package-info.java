/** Budgets and results as workbooks ({@code .xlsx}); the only package that names fastexcel. */
@NullMarked
package io.github.evenhand.examples.workbook;

import org.jspecify.annotations.NullMarked;
