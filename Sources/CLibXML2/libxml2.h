// Nothing: this target only brings the compiler to libxml2's folder of headers, by its pkg-config file. What is used
// of libxml2 is behind the header of CXML.
