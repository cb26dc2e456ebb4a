/** For tests: files of workbooks, and what others make of them. */
export * from "./libreOffice";
export * from "./printed";
export * from "./schemas";
export * from "./workbooks";
