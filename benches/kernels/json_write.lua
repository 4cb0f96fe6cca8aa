local sub, byte, format = string.sub, string.byte, string.format
local NULL = {}

local function quote(text)
  local parts = { '"' }
  for i = 1, #text do
    local c = sub(text, i, i)
    if c == '"' or c == "\\" then
      parts[#parts + 1] = "\\" .. c
    elseif c == "\n" then
      parts[#parts + 1] = "\\n"
    elseif c < " " then
      parts[#parts + 1] = format("\\u%04x", byte(c))
    else
      parts[#parts + 1] = c
    end
  end
  parts[#parts + 1] = '"'
  return table.concat(parts)
end

-- An object is a list of pairs, because tables of Lua keep no order.
local function write(value, out)
  local kind = type(value)
  if value == NULL then
    out[#out + 1] = "null"
  elseif value == true then
    out[#out + 1] = "true"
  elseif value == false then
    out[#out + 1] = "false"
  elseif kind == "string" then
    out[#out + 1] = quote(value)
  elseif kind == "number" then
    out[#out + 1] = tostring(value)
  elseif kind == "table" and not value.pairs then
    out[#out + 1] = "["
    local first = true
    for _, item in ipairs(value) do
      if not first then
        out[#out + 1] = ", "
      end
      first = false
      write(item, out)
    end
    out[#out + 1] = "]"
  elseif kind == "table" then
    out[#out + 1] = "{"
    local first = true
    for _, pair in ipairs(value.pairs) do
      if not first then
        out[#out + 1] = ", "
      end
      first = false
      out[#out + 1] = quote(pair[1])
      out[#out + 1] = ": "
      write(pair[2], out)
    end
    out[#out + 1] = "}"
  else
    error("cannot write " .. kind)
  end
end

local function dict(...)
  return { pairs = { ... } }
end

local function record(i)
  return dict(
    { "id", i },
    { "name", "record " .. i },
    { "text", 'a "quoted" word,\na new line and a \\ backslash' },
    { "ratio", i / 8 },
    { "tags", { "alpha", "beta", "gamma" } },
    { "flags", { true, false, NULL } },
    { "nested", dict({ "depth", 1 }, { "items", {
      dict({ "x", i }, { "y", -i }),
      dict({ "x", 0 }, { "y", 1 }),
    } }) }
  )
end

local records = {}
for i = 0, 99 do
  records[i + 1] = record(i)
end
local total, text = 0, nil
for _ = 1, 150 do
  local out = {}
  write(records, out)
  text = table.concat(out)
  total = total + #text
end
print(total .. " " .. sub(text, 1, 60))
